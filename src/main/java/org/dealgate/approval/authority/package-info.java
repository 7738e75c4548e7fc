/** How far an executive's authority reaches, who stands in for whom and until when, and who is away. */
@NullMarked
@NamedInterface("authority")
package org.dealgate.approval.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
