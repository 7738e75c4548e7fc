/** The SMTP server and mailbox that come with the program, for where no SMTP host is configured. */
@NullMarked
package org.dealgate.system.mailbox;

import org.jspecify.annotations.NullMarked;
