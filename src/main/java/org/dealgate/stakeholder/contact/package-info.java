/** The contacts with people of the customer: what was talked about, and whom to see next and why. */
@NullMarked
@NamedInterface("contact")
package org.dealgate.stakeholder.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
