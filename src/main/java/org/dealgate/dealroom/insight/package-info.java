/** What blocks most, for how long, and who is waited for: from a Pareto chart to the blockers behind it. */
@NullMarked
package org.dealgate.dealroom.insight;

import org.jspecify.annotations.NullMarked;
