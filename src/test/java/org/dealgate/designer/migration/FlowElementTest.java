package org.dealgate.designer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.junit.jupiter.api.Test;

class FlowElementTest {

    @Test
    void a_deal_can_be_where_something_is_waited_for_and_nowhere_else() throws Exception {
        assertThat(elements("technical-review"))
                .extracting(e -> e.type() + " " + e.id())
                .containsExactly(
                        "userTask ReviewTechnicalFit", "callActivity StageGate", "userTask WriteImprovementPlan");
    }

    @Test
    void what_starts_an_event_subprocess_waits_too() throws Exception {
        assertThat(elements("big-account-purchase"))
                .extracting(FlowElement::id)
                .contains("DealWithdrawal", "DealWithdrawn", "BusinessMorning", "WithdrawRejectedDeal")
                .doesNotContain("DealOpened", "CloseDeal", "SignedOff");
    }

    @Test
    void what_runs_once_for_each_of_several_is_told_from_what_runs_once() throws Exception {
        assertThat(elements("executive-sign-off"))
                .filteredOn(FlowElement::multiple)
                .extracting(FlowElement::id)
                .containsExactly("ApprovalLevel", "Approval");
    }

    private static List<FlowElement> elements(String process) throws Exception {
        var file = new ModelFile(process, Files.readAllBytes(Path.of("processes", process + ".bpmn")));
        return FlowElement.in(ModelXml.read(file));
    }
}
