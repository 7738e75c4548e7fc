/** The page that proposes whom to see next, over all of somebody's deals. */
@NullMarked
package org.dealgate.dealroom.contacts;

import org.jspecify.annotations.NullMarked;
