/** What another version of a process, a decision or a form changes: in words, property by property, and as a picture. */
@NullMarked
@NamedInterface("difference")
package org.dealgate.designer.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
