/** The doors: who comes in, by which sign-in, and what a request must carry. */
@NullMarked
package org.dealgate.system.security;

import org.jspecify.annotations.NullMarked;
