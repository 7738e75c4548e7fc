/** Dealgate: one package per feature below this one, and the class that starts the program. */
@NullMarked
package org.dealgate;

import org.jspecify.annotations.NullMarked;
