/** The append-only, hash-chained record of who did what to which deal. */
@NullMarked
package org.dealgate.audit;

import org.jspecify.annotations.NullMarked;
