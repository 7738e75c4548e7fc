/** The hand-over to service: the pack, its acceptance or return. */
@NullMarked
package org.dealgate.handover;

import org.jspecify.annotations.NullMarked;
