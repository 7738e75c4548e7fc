/** From the command line to a program that is ready, or to one clear sentence that says why not. */
@NullMarked
package org.dealgate.system.start;

import org.jspecify.annotations.NullMarked;
