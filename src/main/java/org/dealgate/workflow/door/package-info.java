/** What stands in front of the engine's REST API and Tasklist's: bodies are put into a form that can be checked. */
@NullMarked
package org.dealgate.workflow.door;

import org.jspecify.annotations.NullMarked;
