package org.dealgate.dealroom.room;

import java.util.List;
import org.dealgate.audit.AuditTrail;
import org.dealgate.dealroom.OpenTask;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.handover.Handovers;
import org.springframework.stereotype.Component;

/** What is being done, and what has happened so far. */
@Component
class StoryPanel implements Panel {

    private final OpenTasks tasks;
    private final Handovers handovers;
    private final AuditTrail trail;
    private final Timeline timeline;

    StoryPanel(OpenTasks tasks, Handovers handovers, AuditTrail trail, Timeline timeline) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.trail = trail;
        this.timeline = timeline;
    }

    @Override
    public void show(Showing showing) {
        String number = showing.deal().number();
        List<OpenTask> open = tasks.of(number);
        showing.with("tasks", open)
                .with("waitsUntil", open.isEmpty() ? tasks.waitsUntil(number).orElse(null) : null)
                .with("packs", handovers.of(number))
                .with("timeline", timeline.of(trail.of(number)));
    }
}
