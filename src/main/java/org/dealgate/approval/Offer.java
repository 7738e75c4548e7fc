package org.dealgate.approval;

import java.util.Set;
import org.dealgate.deal.TermsVersion;

/**
 * What is to be approved, and by whose rules.
 *
 * @param input what the matrix is asked
 * @param listed the fields that the matrix names for any approver
 * @param parties who may not approve the deal
 */
record Offer(
        TermsVersion terms, MatrixInput input, Set<String> listed, Set<String> parties, Approvers.ForDeal approvers) {}
