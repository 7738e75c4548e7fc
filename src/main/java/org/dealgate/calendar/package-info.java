/** Which days and hours people work, with the public holidays of their country. */
@NullMarked
package org.dealgate.calendar;

import org.jspecify.annotations.NullMarked;
