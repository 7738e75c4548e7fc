/** One deal's page, and the actions that it offers. */
@NullMarked
package org.dealgate.dealroom.room;

import org.jspecify.annotations.NullMarked;
