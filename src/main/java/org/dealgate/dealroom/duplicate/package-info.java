/** Two deals that may be one purchase, side by side. */
@NullMarked
package org.dealgate.dealroom.duplicate;

import org.jspecify.annotations.NullMarked;
