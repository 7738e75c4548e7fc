/** Work in progress of process designers: files that they change together, and the deployed models these come from. */
@NullMarked
package org.dealgate.designer.draft;

import org.jspecify.annotations.NullMarked;
