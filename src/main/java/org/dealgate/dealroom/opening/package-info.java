/** The page on which a deal is opened. */
@NullMarked
package org.dealgate.dealroom.opening;

import org.jspecify.annotations.NullMarked;
