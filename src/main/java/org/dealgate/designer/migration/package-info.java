/** Running deals move to other versions of processes, decisions and forms: tried first, then in the background, and back. */
@NullMarked
@NamedInterface("migration")
package org.dealgate.designer.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
