/** What REST clients are told of deals, and how they open one. */
@NullMarked
package org.dealgate.dealroom.api;

import org.jspecify.annotations.NullMarked;
