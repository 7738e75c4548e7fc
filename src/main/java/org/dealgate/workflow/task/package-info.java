/** What a person's task asks, checks and carries out. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
