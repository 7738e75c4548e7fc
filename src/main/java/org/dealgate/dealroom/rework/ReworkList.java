package org.dealgate.dealroom.rework;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.approval.EarlierApprovals;
import org.dealgate.deal.Answer;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Return;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.rework.Rework.Done;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out, from what was answered and approved, what a returned deal needs again on its way back to where it was. */
@Service
public class ReworkList {

    private final Answers answers;
    private final EarlierApprovals approvals;
    private final CertainTasks tasks;

    ReworkList(Answers answers, EarlierApprovals approvals, CertainTasks tasks) {
        this.answers = answers;
        this.approvals = approvals;
        this.tasks = tasks;
    }

    /** Nothing where the deal is not on a way back. */
    @Transactional(readOnly = true)
    public Rework of(Deal deal) {
        return deal.returned()
                .filter(way -> !deal.finished())
                .map(way -> new Rework(again(deal, way), approvals.of(deal)))
                .orElse(Rework.NONE);
    }

    private List<Done> again(Deal deal, Return way) {
        Map<Stage, Set<String>> certain = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(deal.stage()) >= 0 && stage.compareTo(way.from()) <= 0) {
                certain.put(stage, tasks.of(deal.number(), stage));
            }
        }
        return again(answers.of(deal.number()), certain, way.at());
    }

    /** The last time before the return that each of the tasks was done, unless it was done again since. */
    static List<Done> again(List<Answer> answers, Map<Stage, Set<String>> certain, Instant returned) {
        var done = new LinkedHashMap<String, Done>();
        for (Answer answer : answers) {
            if (certain.getOrDefault(answer.stage(), Set.of()).contains(answer.task())) {
                String key = answer.stage() + " " + answer.task();
                done.remove(key);
                if (answer.givenAt().isBefore(returned)) {
                    done.put(key, new Done(answer.stage(), answer.task(), answer.actor(), answer.givenAt()));
                }
            }
        }
        return List.copyOf(done.values());
    }
}
