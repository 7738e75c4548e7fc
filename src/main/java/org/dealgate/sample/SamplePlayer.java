package org.dealgate.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.dealroom.OpenTask;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.dealroom.Work;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.sample.SampleScript.SampleDeal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays one sample deal on from wherever it is. */
@Component
class SamplePlayer {

    static final String OWNER = "amy";

    private static final String GATE = "ResolveBlockers";
    private static final String APPROVAL = "DecideApproval";

    private final SampleTable table;
    private final Deals deals;
    private final Answers answers;
    private final OpenTasks tasks;
    private final Work work;
    private final People people;
    private final Happenings happenings;
    private final TransactionTemplate transaction;

    SamplePlayer(
            SampleTable table,
            Deals deals,
            Answers answers,
            OpenTasks tasks,
            Work work,
            People people,
            Happenings happenings,
            TransactionTemplate transaction) {
        this.table = table;
        this.deals = deals;
        this.answers = answers;
        this.tasks = tasks;
        this.work = work;
        this.people = people;
        this.happenings = happenings;
        this.transaction = transaction;
    }

    /**
     * Does what can be done at this moment.
     *
     * @return whether the deal is where its script wants it
     */
    boolean play(SampleScript script, SampleDeal sample) {
        String number = table.numberOf(sample.key()).orElseGet(() -> open(sample));
        sample.people().forEach(person -> CurrentActor.as(actor(OWNER), () -> introduce(number, person)));
        while (true) {
            if (over(deals.get(number))) {
                return end(number, sample);
            }
            List<OpenTask> open = tasks.of(number);
            Optional<OpenTask> next =
                    open.stream().filter(task -> !stays(sample, task)).findFirst();
            if (next.isEmpty()) {
                return !open.isEmpty() && end(number, sample);
            }
            sample.before(next.get().taskKey()).forEach(happening -> happenings.play(number, happening));
            if (next.get().taskKey().equals(GATE)) {
                // it moves on by itself once nothing is in the way
                return false;
            }
            complete(script, sample, next.get());
        }
    }

    private void introduce(String number, SampleScript.Customer person) {
        if (tasks.of(number).stream().anyMatch(task -> task.taskKey().equals("CaptureNeed"))) {
            happenings.map(number, person);
        }
    }

    private static boolean over(Deal deal) {
        return deal.closedAt() != null;
    }

    private boolean end(String number, SampleDeal sample) {
        if (sample.then() != null && !over(deals.get(number))) {
            sample.then().forEach(happening -> happenings.play(number, happening));
        }
        return true;
    }

    private static boolean stays(SampleDeal sample, OpenTask task) {
        return task.taskKey().equals(APPROVAL)
                ? sample.decisionOf(String.valueOf(task.assignee())).isEmpty()
                : sample.stopsAt(task.taskKey());
    }

    private String open(SampleDeal sample) {
        return CurrentActor.as(
                actor(OWNER),
                () -> transaction.execute(status -> {
                    String number = deals.open(new OpenDeal(
                                    sample.title(),
                                    sample.account(),
                                    sample.currency(),
                                    sample.expectedClose(),
                                    sample.lines().stream()
                                            .map(l -> new TermsLine(
                                                    l.item(), l.quantity(), l.listPrice(), l.netPrice(), l.unitCost()))
                                            .toList(),
                                    sample.plan() == null
                                            ? List.of()
                                            : sample.plan().stream()
                                                    .map(p -> new PaymentTerm(p.label(), p.dueDays(), p.percent()))
                                                    .toList(),
                                    OWNER,
                                    null))
                            .number();
                    table.opened(sample.key(), number);
                    return number;
                }));
    }

    private void complete(SampleScript script, SampleDeal sample, OpenTask task) {
        String person = task.assignee() == null ? memberOf(task.candidateGroups()) : task.assignee();
        Map<String, Object> given = new HashMap<>();
        if (task.taskKey().equals(APPROVAL)) {
            given.put("decision", sample.decisionOf(person).orElseThrow());
        } else {
            int time = (int) answers.of(task.dealNumber()).stream()
                    .filter(answer -> answer.task().equals(task.taskKey()))
                    .count();
            given.putAll(script.answers(sample, task.taskKey(), time));
        }
        CurrentActor.as(actor(person), () -> work.complete(task.id(), given));
    }

    private String memberOf(List<String> groups) {
        return groups.stream()
                .flatMap(group -> people.inGroup(group).stream())
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(String person) {
        return new Actor(person, Channel.PAGE);
    }
}
