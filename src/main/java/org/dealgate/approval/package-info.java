/** Who must approve a deal's terms, their requests, links and decisions. */
@NullMarked
package org.dealgate.approval;

import org.jspecify.annotations.NullMarked;
