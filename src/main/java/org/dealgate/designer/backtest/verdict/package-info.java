/** What comes of trying edited models on a finished deal. */
@NullMarked
package org.dealgate.designer.backtest.verdict;

import org.jspecify.annotations.NullMarked;
