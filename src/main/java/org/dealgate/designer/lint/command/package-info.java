/** The checks on the command line, and what they report there. */
@NullMarked
package org.dealgate.designer.lint.command;

import org.jspecify.annotations.NullMarked;
