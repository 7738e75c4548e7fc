/** Runs a finished deal through edited processes, on what is recorded of it, in an engine that touches nothing else. */
@NullMarked
package org.dealgate.designer.backtest.replay;

import org.jspecify.annotations.NullMarked;
