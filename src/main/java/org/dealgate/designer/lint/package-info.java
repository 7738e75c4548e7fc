/** What is wrong or doubtful about models before they run: the checks, and what they find at the door and on pages. */
@NullMarked
package org.dealgate.designer.lint;

import org.jspecify.annotations.NullMarked;
