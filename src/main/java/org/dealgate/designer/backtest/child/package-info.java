/** The process beside the program in which edited models are tried, and how the two talk. */
@NullMarked
package org.dealgate.designer.backtest.child;

import org.jspecify.annotations.NullMarked;
