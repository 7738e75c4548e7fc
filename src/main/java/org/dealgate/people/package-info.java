/** Who works with Dealgate: sign-in, groups, positions, and the one table of what each group may do. */
@NullMarked
package org.dealgate.people;

import org.jspecify.annotations.NullMarked;
