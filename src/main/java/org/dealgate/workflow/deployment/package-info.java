/** What comes in with a deployment: models as they are read, what is found in them, and what is let in. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
