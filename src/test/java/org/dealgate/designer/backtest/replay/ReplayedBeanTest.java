package org.dealgate.designer.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dealgate.designer.backtest.replay.Sale.BEFORE;
import static org.dealgate.designer.backtest.replay.Sale.MONDAY;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.dealgate.designer.backtest.decision.EditedDecisions;
import org.dealgate.designer.backtest.tape.Tape;
import org.dealgate.designer.backtest.verdict.Note;
import org.dealgate.workflow.published.PublishedBean;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedNames;
import org.junit.jupiter.api.Test;

class ReplayedBeanTest {

    private final DelegateExecution execution = mock();

    @Test
    void what_a_delegate_wrote_it_writes_again() {
        bean(Set.of("price"), taped().passes("Tell", "serviceTask").writes(Map.of("price", "5")))
                .execute(execution);

        verify(execution).setVariables(Map.of("price", "5"));
    }

    @Test
    void what_was_not_carried_out_has_an_outcome_that_nobody_knows_unless_it_has_none() {
        ReplayedBean writing = bean(Set.of("price"), taped());
        assertThat(catchThrowableOfType(CannotKnow.class, () -> writing.execute(execution))
                        .why())
                .isEqualTo(Note.of("replay.unknown.not-done", "Tell everybody", "price"));
        assertThat(catchThrowableOfType(CannotKnow.class, () -> writing.notify(execution))
                        .why())
                .isEqualTo(Note.of("replay.unknown.not-done", "priceDeal", "price"));

        ReplayedBean telling = bean(Set.of(), taped());
        assertThatCode(() -> telling.execute(execution)).doesNotThrowAnyException();
        assertThatCode(() -> telling.notify(execution)).doesNotThrowAnyException();
    }

    private static Taped taped() {
        return new Taped("sale", MONDAY).passes("Asked", "startEvent");
    }

    /** At the task that tells everybody. */
    private ReplayedBean bean(Set<String> writes, Taped taped) {
        Tape tape = taped.tape();
        var diagrams = new Diagrams(List.of(Sale.file(BEFORE)), PublishedNames.scan());
        var run = new Run(new Recording(tape, tape.course(), diagrams, new Renamed(List.of())), diagrams);
        var nothing = new EditedDecisions(List.of());
        var raised = new RaisedBlockers(run, diagrams);
        var trip = new Trip(
                new ModelSet(diagrams, Map.of(), Map.of()),
                run,
                new Approvers(run, new Demands(nothing), Sale.TIME),
                new Gates(run, diagrams, nothing, raised),
                raised);
        when(execution.getProcessDefinitionId()).thenReturn("sale:1:1");
        when(execution.getProcessInstance()).thenReturn(execution);
        when(execution.getCurrentActivityId()).thenReturn("Tell");
        when(execution.getCurrentActivityName()).thenReturn("Tell everybody");
        when(execution.getActivityInstanceId()).thenReturn("Tell:1");
        when(execution.getProcessInstanceId()).thenReturn("1");
        when(execution.getId()).thenReturn("2");
        run.entered(execution, "serviceTask");
        return new ReplayedBean(
                new PublishedBean("priceDeal", Kind.DELEGATE, List.of(), Set.of(), writes, List.of()), () -> trip);
    }
}
