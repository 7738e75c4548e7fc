package org.dealgate.dealroom.rework;

import java.time.Instant;
import java.util.List;
import org.dealgate.approval.EarlierApproval;
import org.dealgate.deal.Stage;

/**
 * What lies between a returned deal and where it was.
 *
 * @param tasks what was done before and comes again, in the order in which it was done
 * @param approvals what was approved before, and whether that counts
 */
public record Rework(List<Done> tasks, List<EarlierApproval> approvals) {

    public static final Rework NONE = new Rework(List.of(), List.of());

    /** @param task the BPMN id of the user task */
    public record Done(Stage stage, String task, String by, Instant at) {}

    public boolean none() {
        return tasks.isEmpty() && approvals.isEmpty();
    }
}
