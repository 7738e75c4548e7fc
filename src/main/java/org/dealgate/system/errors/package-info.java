/** How the doors say no: problem details for programs, tidy pages for people, and never a class name. */
@NullMarked
package org.dealgate.system.errors;

import org.jspecify.annotations.NullMarked;
