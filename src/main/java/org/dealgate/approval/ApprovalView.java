package org.dealgate.approval;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * What an approver sees before deciding, in the reader's language.
 *
 * @param facts by message key of the label
 * @param lines one sentence each
 * @param others who else is asked in this round, and as what
 * @param blockers what is open on the deal
 */
record ApprovalView(
        ApprovalRequest request,
        String title,
        String approver,
        Map<String, String> facts,
        List<String> lines,
        List<String> payments,
        String delivery,
        List<String> documents,
        List<String> others,
        List<String> blockers,
        ZonedDateTime askedAt) {}
