package org.dealgate.approval;

import java.util.Set;

/**
 * An approval of earlier terms that counts for the present ones too.
 *
 * @param changed the fields of the terms that differ since
 * @param looksAt the fields on which the approval depends; none of them has changed
 */
record StandingApproval(ApprovalRequest approved, Set<String> changed, Set<String> looksAt) {}
