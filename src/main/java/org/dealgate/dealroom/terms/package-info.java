/** Terms as people type them and read them: rows of a form, and what differs between two versions. */
@NullMarked
package org.dealgate.dealroom.terms;

import org.jspecify.annotations.NullMarked;
