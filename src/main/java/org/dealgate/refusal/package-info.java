/** The ways Dealgate says no: what is wrong, in which field, and what to do, in the reader's language. */
@NullMarked
package org.dealgate.refusal;

import org.jspecify.annotations.NullMarked;
