/** The page about limits of authority, delegations and absences. */
@NullMarked
package org.dealgate.dealroom.authority;

import org.jspecify.annotations.NullMarked;
