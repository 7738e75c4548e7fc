/** Demo people and sample deals, played through the services that users call. */
@NullMarked
package org.dealgate.sample;

import org.jspecify.annotations.NullMarked;
