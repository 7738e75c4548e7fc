/** Mirrors people, their groups and rights to the engine, and tells it who is signed in. */
@NullMarked
package org.dealgate.workflow.identity;

import org.jspecify.annotations.NullMarked;
