/** Tries edited decision tables on what was decided about finished deals, without an engine of processes. */
@NullMarked
package org.dealgate.designer.backtest.decision;

import org.jspecify.annotations.NullMarked;
