package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.OpenTask;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.dealroom.ProcessPicture;
import org.dealgate.dealroom.Work;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What our own pages see and do of the engine's work. */
@DealgateTest
class OurPagesTest {

    private static final Actor AMY = new Actor("amy", Channel.PAGE);
    private static final Map<String, Object> FILLED =
            Map.of("necessity", "The old line stands still", "practicalUse", "Frames", "expectedReturn", "Two years");

    @Autowired
    Deals deals;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    ProcessPicture picture;

    @Autowired
    Work work;

    @Autowired
    TaskService tasks;

    private String number;
    private OpenTask task;

    @BeforeEach
    void openDeal() {
        number = new OpenedDeals(deals).ofAmy("Seen on our pages");
        task = openTasks.of(number).get(0);
    }

    @Test
    void an_open_task_says_whom_it_waits_for() {
        assertThat(openTasks.of(number)).hasSize(1);
        assertThat(task.name()).isEqualTo("Capture need");
        assertThat(task.taskKey()).isEqualTo("CaptureNeed");
        assertThat(task.dealNumber()).isEqualTo(number);
        assertThat(task.stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
        assertThat(task.assignee()).isEqualTo("amy");
        assertThat(task.candidateGroups()).containsExactly("account-assistants", "account-managers");
        assertThat(task.dueAt()).isAfter(task.createdAt());
    }

    @Test
    void a_persons_list_holds_their_own_and_what_their_groups_may_take() {
        assertThat(openTasks.forPerson("amy", 10_000)).contains(task);
        assertThat(openTasks.forPerson("ben", 10_000)).doesNotContain(task);

        CurrentActor.as(AMY, () -> work.unclaim(task.id()));

        assertThat(openTasks.forPerson("ben", 10_000)).extracting(OpenTask::id).contains(task.id());
        assertThat(openTasks.forPerson("tess", 10_000)).extracting(OpenTask::id).doesNotContain(task.id());
        assertThat(openTasks.forPerson("audrey", 10_000)).isEmpty();
    }

    @Test
    void a_refusal_reaches_our_pages_as_it_is() {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> CurrentActor.as(AMY, () -> work.complete(task.id(), Map.of("necessity", "x"))));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.problems())
                .extracting(Refusal.Problem::field)
                .containsExactlyInAnyOrder("practicalUse", "expectedReturn");
    }

    @Test
    void nobody_completes_a_task_without_having_signed_in() {
        for (Actor nobody : List.of(Actor.SYSTEM, Actor.ANONYMOUS)) {
            var refusal = catchThrowableOfType(
                    Refusal.class, () -> CurrentActor.as(nobody, () -> work.complete(task.id(), FILLED)));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        }
        assertThat(openTasks.of(number)).containsExactly(task);
    }

    @Test
    void the_picture_shows_where_a_deal_is_and_where_it_went() {
        CurrentActor.as(AMY, () -> work.complete(task.id(), FILLED));

        List<ProcessPicture.Diagram> diagrams = CurrentActor.as(AMY, () -> picture.of(number));

        assertThat(diagrams)
                .extracting(ProcessPicture.Diagram::key)
                .containsExactly("big-account-purchase", "needs-proposal");
        assertThat(diagrams.get(0).active()).isEqualTo(Set.of("NeedsProposal"));
        assertThat(diagrams.get(1).active()).isEqualTo(Set.of("MapBuyingCentre"));
        assertThat(diagrams.get(1).taken()).contains("CaptureNeedToMapBuyingCentre");
        assertThat(diagrams.get(1).bpmn()).contains("<bpmn:process id=\"needs-proposal\"");
    }

    @Test
    void a_form_comes_with_the_deals_facts() {
        Work.Form form = CurrentActor.as(AMY, () -> work.form(task.id()));

        assertThat(form.dealNumber()).isEqualTo(number);
        assertThat(form.schema()).contains("\"necessity\"");
        assertThat(form.values()).containsEntry("account", "Meishan Heavy Industry");
    }

    @Test
    void what_the_process_is_told_by_ourselves_needs_no_door() {
        CurrentActor.as(AMY, () -> InternalCall.run(() -> tasks.setPriority(task.id(), 99)));
        assertThat(tasks.createTaskQuery().taskId(task.id()).singleResult().getPriority())
                .isEqualTo(99);
    }
}
