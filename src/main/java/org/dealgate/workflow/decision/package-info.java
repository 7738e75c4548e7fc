/** Asks the decision tables, in the versions that a deal is pinned to. */
@NullMarked
package org.dealgate.workflow.decision;

import org.jspecify.annotations.NullMarked;
