/** The buying centre: who on the customer's side has which role in a deal, and which roles are open. */
@NullMarked
package org.dealgate.stakeholder;

import org.jspecify.annotations.NullMarked;
