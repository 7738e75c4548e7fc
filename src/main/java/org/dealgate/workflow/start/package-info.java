/** Starts a deal's process when it is opened, and tells it what happens to the deal. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
