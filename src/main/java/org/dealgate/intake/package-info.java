/** Opportunities from a CRM's export become deals, row by row. */
@NullMarked
package org.dealgate.intake;

import org.jspecify.annotations.NullMarked;
