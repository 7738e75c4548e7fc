/** Test cases of decisions: what somebody expects of a decision table, and whether it says so. */
@NullMarked
package org.dealgate.designer.cases;

import org.jspecify.annotations.NullMarked;
