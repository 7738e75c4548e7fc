/** What is wrong or doubtful about models before they run: the checks, on the page, at the door and on the command line. */
@NullMarked
package org.dealgate.designer.lint;

import org.jspecify.annotations.NullMarked;
