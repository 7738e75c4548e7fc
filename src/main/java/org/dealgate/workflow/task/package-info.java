/** What a person's task asks, checks and carries out. */
@NullMarked
package org.dealgate.workflow.task;

import org.jspecify.annotations.NullMarked;
