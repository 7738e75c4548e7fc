package org.dealgate.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom the models give each task, as the README's table of rights has it. */
class WhoWorksOnTasksTest {

    private static final String OWNER = "${owner}";
    private static final String NOBODY = "${null}";

    @ParameterizedTest
    @CsvSource({
        "needs-proposal,CaptureNeed",
        "needs-proposal,MapBuyingCentre",
        "needs-proposal,WriteProposal",
        "executive-sign-off,RecordCustomerDecision",
        "handover-to-service,PrepareHandoverPack"
    })
    void the_owners_tasks_go_to_sales_once_given_back(String process, String task) {
        assertThat(task(process, task).getCamundaAssignee()).isEqualTo(OWNER);
        assertThat(task(process, task).getCamundaCandidateGroupsList())
                .containsExactlyInAnyOrder("account-managers", "account-assistants");
    }

    @ParameterizedTest
    @CsvSource({
        "technical-review,ReviewTechnicalFit,technical-reviewers",
        "technical-review,WriteImprovementPlan,technical-reviewers account-managers account-assistants",
        "finance-feasibility,AssessFinance,finance-controllers",
        "handover-to-service,AcceptHandover,service-managers"
    })
    void other_tasks_go_to_the_groups_of_their_stage(String process, String task, String groups) {
        assertThat(task(process, task).getCamundaAssignee()).isEqualTo(NOBODY);
        assertThat(task(process, task).getCamundaCandidateGroupsList())
                .containsExactlyInAnyOrderElementsOf(List.of(groups.split(" ")));
    }

    @Test
    void a_gate_is_its_owners_alone() {
        UserTask gate = task("stage-gate", "ResolveBlockers");
        assertThat(gate.getCamundaAssignee()).isEqualTo(OWNER);
        assertThat(gate.getCamundaCandidateGroupsList()).isEmpty();
    }

    private static UserTask task(String process, String task) {
        Collection<UserTask> tasks = Bpmn.readModelFromFile(
                        Path.of("processes", process + ".bpmn").toFile())
                .getModelElementsByType(UserTask.class);
        return tasks.stream().filter(t -> t.getId().equals(task)).findFirst().orElseThrow();
    }
}
