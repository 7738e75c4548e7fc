/** From an edited model to a live one: what is released, by whom, why, on what evidence, and the way back. */
@NullMarked
package org.dealgate.designer.release;

import org.jspecify.annotations.NullMarked;
