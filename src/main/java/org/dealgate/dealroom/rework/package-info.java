/** What must be done again after a deal was returned, and what still counts. */
@NamedInterface("rework")
@NullMarked
package org.dealgate.dealroom.rework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
