/** Pages and answers that show deals: read-only composition of the features. */
@NullMarked
package org.dealgate.dealroom;

import org.jspecify.annotations.NullMarked;
