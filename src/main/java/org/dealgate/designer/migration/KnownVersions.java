package org.dealgate.designer.migration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealgate.designer.migration.Offer.Kind;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.Pinned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of processes, decisions and forms that the engine has, by the keys of {@link Pinned}. */
@Repository
class KnownVersions {

    private static final String ALL = """
            select 'PROCESS' as kind, key_ as pin, version_ as version from act_re_procdef where tenant_id_ is null
            union all
            select 'DECISION', key_, version_ from act_re_decision_def where tenant_id_ is null
            union all
            select 'FORM', '%s' || key_, version_ from act_re_camformdef where tenant_id_ is null
            """.formatted(Pinned.FORM);

    private final JdbcClient jdbc;
    private final RunningDeals running;

    KnownVersions(JdbcClient jdbc, RunningDeals running) {
        this.jdbc = jdbc;
        this.running = running;
    }

    private record Model(Kind kind, String pin, int version) {}

    private record Named(Kind kind, String pin) {}

    /** What there is more than one version of, by kind and key. */
    List<Offer> offers() {
        var deals = new TreeMap<String, SortedMap<Integer, Integer>>();
        running.pins()
                .values()
                .forEach(pins -> pins.forEach((pin, version) ->
                        deals.computeIfAbsent(pin, p -> new TreeMap<>()).merge(version, 1, Integer::sum)));
        return all().stream()
                .collect(Collectors.groupingBy(model -> new Named(model.kind(), model.pin())))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Offer(
                        entry.getKey().kind(),
                        entry.getKey().pin(),
                        entry.getValue().stream().map(Model::version).collect(Collectors.toCollection(TreeSet::new)),
                        deals.getOrDefault(entry.getKey().pin(), new TreeMap<>())))
                .sorted(Comparator.comparing(Offer::kind).thenComparing(Offer::pin))
                .toList();
    }

    /** @throws Refusal naming all that there are not */
    void require(Map<String, Integer> wanted) {
        var versions = versions();
        List<Problem> unknown = wanted.entrySet().stream()
                .filter(one -> one.getValue() == null
                        || !versions.getOrDefault(one.getKey(), new TreeSet<>()).contains(one.getValue()))
                .map(one -> new Problem(
                        "versions", "migration.version.unknown", List.of(one.getKey(), String.valueOf(one.getValue()))))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, unknown);
        }
    }

    private SortedMap<String, SortedSet<Integer>> versions() {
        var versions = new TreeMap<String, SortedSet<Integer>>();
        all().forEach(model ->
                versions.computeIfAbsent(model.pin(), pin -> new TreeSet<>()).add(model.version()));
        return versions;
    }

    private List<Model> all() {
        return jdbc.sql(ALL).query(Model.class).list();
    }
}
