/** Mails waiting to be sent, and their sender; knows recipients, not deals. */
@NullMarked
package org.dealgate.notification;

import org.jspecify.annotations.NullMarked;
