/** What keeps a deal in its stage, and the readiness rules that raise and clear it. */
@NullMarked
package org.dealgate.blocker;

import org.jspecify.annotations.NullMarked;
