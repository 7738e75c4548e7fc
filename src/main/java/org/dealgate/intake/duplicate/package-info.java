/** Deals that may be one purchase: found by what customers and items are called, and resolved with the customer's word. */
@NullMarked
@NamedInterface("duplicate")
package org.dealgate.intake.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
