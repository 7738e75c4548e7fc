package org.dealgate.workflow.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dealgate.approval.ApprovalRequest;
import org.dealgate.approval.ApprovalRounds;
import org.dealgate.approval.Approvals;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.model.ExecutiveSignOff;
import org.junit.jupiter.api.Test;

class OwnRequestTest {

    private final Approvals approvals = mock(Approvals.class);
    private final ApprovalRounds rounds = mock(ApprovalRounds.class);
    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final DelegateTask task = mock(DelegateTask.class);
    private final OwnRequest request = new OwnRequest(approvals);

    OwnRequestTest() {
        var seven = mock(ApprovalRequest.class);
        when(seven.dealNumber()).thenReturn("D-2031-0001");
        when(approvals.get("7")).thenReturn(seven);
        when(execution.getVariable(ExecutiveSignOff.APPROVAL_REQUEST)).thenReturn("7");
        when(task.getExecution()).thenReturn(execution);
    }

    @Test
    void a_request_of_the_executions_deal_is_acted_on() {
        when(execution.getProcessBusinessKey()).thenReturn("D-2031-0001");

        assertThat(request.of(execution)).isEqualTo("7");
    }

    @Test
    void nothing_acts_on_a_request_of_another_deal() {
        when(execution.getProcessBusinessKey()).thenReturn("D-2031-0002");

        List<ThrowingCallable> acts = List.of(
                () -> new AskApprover(rounds, request).notify(task),
                () -> new AwaitAnswer(approvals, request).notify(task),
                () -> new RemindApprover(rounds, request).execute(execution),
                () -> new EscalateApproval(rounds, request).execute(execution));

        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act).isInstanceOf(Refusal.class));
        verifyNoInteractions(rounds);
        verify(approvals, never()).awaitAnswer("7", null);
    }
}
