package org.dealgate.dealroom.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dealgate.approval.AddApprover;
import org.dealgate.approval.ApprovalDetails;
import org.dealgate.approval.ApprovalPreview;
import org.dealgate.approval.ApprovalPreviews;
import org.dealgate.approval.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A deal's approvals over REST: who would be asked, take back, add an approver. */
@RestController
@RequestMapping("/api/deals/{number}")
@Tag(name = "Approvals of a deal")
class DealApprovalsApi {

    private final Approvals approvals;
    private final ApprovalPreviews previews;
    private final ApprovalDetails details;

    DealApprovalsApi(Approvals approvals, ApprovalPreviews previews, ApprovalDetails details) {
        this.approvals = approvals;
        this.previews = previews;
        this.details = details;
    }

    /** @param reason why the deal is taken back */
    record Recalling(@Nullable String reason) {}

    @Operation(
            summary = "Who would have to approve the deal as it is now, and by which rule",
            description =
                    "Changes nothing. Levels are asked one after the other. 409 where the deal is finished, or has no terms or no process.")
    @GetMapping("/approval-preview")
    ApprovalPreview preview(@PathVariable String number) {
        return previews.of(number);
    }

    @Operation(
            summary = "Take the deal back from its approvers",
            description =
                    "For whoever may change the deal, with a reason. Open requests are revoked and their links die; what was approved stays known. Answers the deal's approvals.")
    @PostMapping("/approvals/recall")
    List<ApprovalAnswer> recall(@PathVariable String number, @RequestBody Recalling recalling) {
        approvals.recall(number, recalling.reason());
        return of(number);
    }

    @Operation(
            summary = "Have somebody asked whom the matrix does not demand",
            description =
                    "For whoever may change the deal and for the approvers who are still to decide. place is BEFORE or BESIDE the others of the level. Answers the deal's approvals.")
    @PostMapping("/approvals/approvers")
    List<ApprovalAnswer> add(@PathVariable String number, @RequestBody AddApprover added) {
        approvals.add(number, added);
        return of(number);
    }

    private List<ApprovalAnswer> of(String number) {
        return details.of(number).stream().map(ApprovalAnswer::of).toList();
    }
}
