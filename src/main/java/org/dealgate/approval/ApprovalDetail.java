package org.dealgate.approval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request with what shows that it was rightly asked and decided.
 *
 * @param matrixVersion version of the approval matrix that its round was planned by
 * @param conditions as the approver wrote them, one each
 * @param authority limit, delegation and rule in force at the decision; empty before it
 * @param stands why an approval of earlier terms counts; null for one that was given in its own round
 * @param questions what the approver wanted to know, the first one first
 */
public record ApprovalDetail(
        ApprovalRequest request,
        @Nullable Integer matrixVersion,
        List<String> conditions,
        Map<String, Object> authority,
        @Nullable StandsWhy stands,
        List<Question> questions) {}
