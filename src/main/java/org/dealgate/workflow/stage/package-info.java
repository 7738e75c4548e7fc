/** What every stage does: enter it, tell people, raise a blocker. */
@NullMarked
package org.dealgate.workflow.stage;

import org.jspecify.annotations.NullMarked;
