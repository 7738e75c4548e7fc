/** Sign-in, embedded default, error answers and the clock. */
@NullMarked
package org.dealgate.system;

import org.jspecify.annotations.NullMarked;
