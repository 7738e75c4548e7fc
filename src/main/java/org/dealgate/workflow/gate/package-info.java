/** The gate: what holds it, and what moves it on. */
@NullMarked
package org.dealgate.workflow.gate;

import org.jspecify.annotations.NullMarked;
