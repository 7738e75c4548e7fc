package org.dealgate.designer.backtest.replay;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealgate.designer.backtest.tape.Course;
import org.dealgate.designer.backtest.tape.Course.ActivityRun;
import org.dealgate.designer.backtest.tape.Course.VariableWrite;

/** Works out at which place each activity of a tape was. */
class RecordedPlaces {

    private final Course course;
    private final Diagrams diagrams;
    private final Renamed renamed;
    private final Map<Integer, ActivityRun> activities;
    private final Map<Integer, String> places = new HashMap<>();
    private final Map<Integer, String> insides = new HashMap<>();
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final Map<Integer, String> items = new HashMap<>();

    RecordedPlaces(Course course, Diagrams diagrams, Renamed renamed) {
        this.course = course;
        this.diagrams = diagrams;
        this.renamed = renamed;
        this.activities = course.activities().stream().collect(Collectors.toMap(ActivityRun::id, a -> a));
        nameItems();
        // places go by what contains them; of what happens in the same millisecond that may stand below
        var counted = new HashMap<String, Integer>();
        course.activities().stream()
                .sorted(Comparator.comparingInt(this::depth))
                .forEach(activity -> turns.put(
                        activity.id(), counted.merge(Places.at(of(activity), element(activity)), 1, Integer::sum)));
    }

    private int depth(ActivityRun activity) {
        Integer container = activity.parent() == null
                ? course.processes().get(activity.process()).calledBy()
                : activity.parent();
        return container == null ? 0 : 1 + depth(activities.get(container));
    }

    String element(ActivityRun activity) {
        return renamed.now(process(activity), activity.element());
    }

    String of(ActivityRun activity) {
        String known = places.get(activity.id());
        if (known == null) {
            known = activity.parent() == null
                    ? ofProcess(activity.process())
                    : inside(activities.get(activity.parent()));
            places.put(activity.id(), known);
        }
        return known;
    }

    private String ofProcess(int process) {
        Integer caller = course.processes().get(process).calledBy();
        return caller == null ? Places.MAIN : inside(activities.get(caller));
    }

    private String inside(ActivityRun activity) {
        return insides.computeIfAbsent(activity.id(), id -> {
            String item = items.get(id);
            if (item != null) {
                return Places.item(of(activity), item);
            }
            boolean ofItsOwn = activity.element().endsWith(Places.BODY) || activity.called() != null;
            return ofItsOwn ? Places.inside(of(activity), element(activity), turns.get(id)) : of(activity);
        });
    }

    private String process(ActivityRun activity) {
        return course.processes().get(activity.process()).key();
    }

    private void nameItems() {
        Map<Integer, List<ActivityRun>> inner = course.activities().stream()
                .filter(activity -> isItem(activity))
                .collect(Collectors.groupingBy(activity -> Objects.requireNonNull(activity.parent())));
        inner.forEach((body, instances) -> {
            List<String> listed =
                    listed(body, process(instances.get(0)), instances.get(0).element());
            for (int i = 0; i < instances.size(); i++) {
                String item = i < listed.size() ? listed.get(i) : "#" + i;
                items.put(instances.get(i).id(), item);
            }
        });
    }

    private boolean isItem(ActivityRun activity) {
        ActivityRun parent = activity.parent() == null ? null : activities.get(activity.parent());
        return parent != null && parent.element().equals(activity.element() + Places.BODY);
    }

    /** The items in the order of their instances. */
    private List<String> listed(int body, String process, String element) {
        String variable = diagrams.item(process, element).orElse("loopCounter");
        var byCounter = new TreeMap<Integer, String>();
        int counter = 0;
        for (VariableWrite write : course.writes()) {
            if (!Objects.equals(write.activity(), body)) {
                continue;
            }
            if (write.name().equals("loopCounter")) {
                counter = ((Number) Objects.requireNonNull(write.value())).intValue();
                byCounter.putIfAbsent(counter, String.valueOf(counter));
            }
            if (write.name().equals(variable)) {
                byCounter.put(counter, String.valueOf(write.value()));
            }
        }
        return List.copyOf(byCounter.values());
    }
}
