package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealgate.approval.ApprovalDetail;
import org.dealgate.approval.ApprovalDetails;
import org.dealgate.approval.Approvals;
import org.dealgate.approval.RoundActions;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.people.Groups;
import org.springframework.stereotype.Component;

/** Who was asked to approve, and what they said. */
@Component
class ApprovalsPanel implements Panel {

    private final Approvals approvals;
    private final ApprovalDetails details;
    private final ApprovalText text;
    private final Colleagues colleagues;

    ApprovalsPanel(Approvals approvals, ApprovalDetails details, ApprovalText text, Colleagues colleagues) {
        this.approvals = approvals;
        this.details = details;
        this.text = text;
        this.colleagues = colleagues;
    }

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        RoundActions may =
                showing.viewer().map(person -> approvals.actions(deal, person)).orElse(RoundActions.NONE);
        showing.with("rounds", rounds(details.of(deal.number())))
                .with("approvalText", text)
                .with("preview", deal.termsVersion() > 0 && mayStillBeAsked(deal))
                .with("executives", colleagues.active(Groups.EXECUTIVES))
                .form("recall", may.recall())
                .form("approver-new", may.add());
    }

    private static boolean mayStillBeAsked(Deal deal) {
        return !deal.finished() && deal.outcome() == null && deal.stage().compareTo(Stage.EXECUTIVE_SIGN_OFF) <= 0;
    }

    /** By round, the latest first. */
    private static Map<Integer, List<ApprovalDetail>> rounds(List<ApprovalDetail> asked) {
        return asked.stream()
                .collect(Collectors.groupingBy(
                        detail -> detail.request().round(),
                        () -> new TreeMap<>((Integer a, Integer b) -> b - a),
                        Collectors.toList()));
    }
}
