/** Asks the decision tables, in the versions that a deal is pinned to. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
