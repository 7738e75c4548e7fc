/** The designers' pages: what is deployed, what is drafted, and the editors that open in the browser. */
@NullMarked
package org.dealgate.designer.editor;

import org.jspecify.annotations.NullMarked;
