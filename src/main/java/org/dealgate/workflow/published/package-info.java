/** What models may name: delegates, listeners and questions to beans, as the code publishes them. */
@NullMarked
@NamedInterface
package org.dealgate.workflow.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
