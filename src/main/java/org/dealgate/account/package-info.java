/** Key accounts: the customer company, its group and its credit limit. */
@NullMarked
package org.dealgate.account;

import org.jspecify.annotations.NullMarked;
