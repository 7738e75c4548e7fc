/** Amounts with their currency and the dated rates that turn them into the base currency. */
@NullMarked
package org.dealgate.money;

import org.jspecify.annotations.NullMarked;
