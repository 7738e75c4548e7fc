/** The engine: what runs the processes, and the one check that every door passes. */
@NullMarked
package org.dealgate.workflow;

import org.jspecify.annotations.NullMarked;
