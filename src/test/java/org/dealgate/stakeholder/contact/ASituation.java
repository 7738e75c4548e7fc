package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;

/** A deal's map and contacts on one day, without a database. */
final class ASituation {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final LocalDate UNKNOWN_SINCE = LocalDate.of(2026, 11, 18);
    static final LocalDate SILENT_SINCE = LocalDate.of(2026, 11, 4);

    private final List<Stakeholder> map;
    private final Map<Long, LocalDate> met = new HashMap<>();
    private final List<NextStep> steps = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    private ASituation(List<Stakeholder> map) {
        this.map = map;
    }

    static ASituation with(Stakeholder... people) {
        return new ASituation(List.of(people));
    }

    ASituation met(long person, LocalDate day) {
        met.put(person, day);
        return this;
    }

    ASituation agreed(String step, LocalDate on, Long... people) {
        steps.add(new NextStep(step, on, Set.of(people)));
        return this;
    }

    ASituation blockedBy(String department, String what) {
        obstacles.add(new Obstacle(department, what));
        return this;
    }

    Situation now() {
        return new Situation(
                new Coverage(map, Optional.empty()), met, steps, obstacles, TODAY, 4, UNKNOWN_SINCE, SILENT_SINCE);
    }
}
