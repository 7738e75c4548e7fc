/** Many deals at a glance: the board, and the list that the API answers. */
@NullMarked
package org.dealgate.dealroom.board;

import org.jspecify.annotations.NullMarked;
