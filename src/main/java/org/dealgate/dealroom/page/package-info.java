/** The pages' frame: who looks, in which language, and what they are offered. */
@NullMarked
package org.dealgate.dealroom.page;

import org.jspecify.annotations.NullMarked;
