/** Runs finished deals through edited models, in a process of its own. */
@NullMarked
package org.dealgate.designer.backtest;

import org.jspecify.annotations.NullMarked;
