package org.dealgate.designer.migration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.dealgate.designer.migration.RunningDeals.Instance;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.engine.InternalCall;
import org.dealgate.workflow.model.Variables;
import org.dealgate.workflow.start.DealPins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves one deal to other versions: its pins, wherever they are kept, and every instance that runs for it. */
@Component
class DealMigration {

    private final RunningDeals running;
    private final DealPins pins;
    private final WantedPins wanted;
    private final InstanceMigration instances;
    private final RuntimeService engine;

    DealMigration(
            RunningDeals running,
            DealPins pins,
            WantedPins wanted,
            InstanceMigration instances,
            RuntimeService engine) {
        this.running = running;
        this.pins = pins;
        this.wanted = wanted;
        this.instances = instances;
        this.engine = engine;
    }

    /**
     * Moves it within the caller's transaction.
     *
     * @return what became of its pins
     * @throws Refusal CONFLICT where the deal is no longer where the plan begins, INVALID where it cannot go on from there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Change> move(String deal, Plan plan) {
        SortedMap<String, Integer> before = Pinned.read(pins.locked(deal));
        return apply(deal, before, wanted.changes(before, plan.targets()), plan);
    }

    /** Takes back what another migration has changed, as far as nobody has changed it since. Else as {@link #move}. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Change> moveBack(String deal, List<Change> made, Plan plan) {
        SortedMap<String, Integer> before = Pinned.read(pins.locked(deal));
        List<Change> back = made.stream().map(Change::back).toList();
        for (Change change : back) {
            if (!Objects.equals(before.get(change.pin()), change.from())) {
                throw Refusal.conflict("migration.deal.changed-since", change.pin());
            }
        }
        return apply(deal, before, back, plan);
    }

    private List<Change> apply(String deal, SortedMap<String, Integer> before, List<Change> changes, Plan plan) {
        if (changes.isEmpty()) {
            throw Refusal.conflict("migration.deal.unchanged");
        }
        var after = new TreeMap<>(before);
        changes.forEach(change -> change.in(after));
        String written = Pinned.write(after);
        Map<String, Change> byPin = changes.stream().collect(Collectors.toMap(Change::pin, Function.identity()));
        // deals on hold too: the engine moves what is suspended, and it stays so
        InternalCall.run(() -> {
            List<Instance> all = running.instances(deal);
            if (all.isEmpty()) {
                throw Refusal.conflict("migration.deal.ended");
            }
            all.stream()
                    .filter(instance -> byPin.containsKey(instance.process()))
                    .forEach(instance -> instances.move(
                            instance, byPin.get(instance.process()).to(), plan));
            all.forEach(instance -> engine.setVariable(instance.id(), Variables.PINS, written));
        });
        pins.change(deal, written);
        return changes;
    }
}
