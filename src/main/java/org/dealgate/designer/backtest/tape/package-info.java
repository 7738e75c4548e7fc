/** What is known of a finished deal: enough to run it through another model. */
@NullMarked
package org.dealgate.designer.backtest.tape;

import org.jspecify.annotations.NullMarked;
