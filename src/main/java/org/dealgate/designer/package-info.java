/** How designers change processes: what is wrong with an edit, what it changes, what it would have done, and how it goes live. */
@NullMarked
package org.dealgate.designer;

import org.jspecify.annotations.NullMarked;
