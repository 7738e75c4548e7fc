/** The tasks of the hand-over to service. */
@NullMarked
package org.dealgate.workflow.handover;

import org.jspecify.annotations.NullMarked;
