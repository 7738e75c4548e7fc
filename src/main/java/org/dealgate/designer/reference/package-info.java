/** What a model may use, with meaning and example: read out of the code and the shipped models, so that it is never behind them. */
@NullMarked
package org.dealgate.designer.reference;

import org.jspecify.annotations.NullMarked;
