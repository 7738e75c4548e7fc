/** The sign-off: the approvers, and the customer. */
@NullMarked
package org.dealgate.workflow.signoff;

import org.jspecify.annotations.NullMarked;
