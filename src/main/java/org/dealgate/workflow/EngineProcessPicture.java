package org.dealgate.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.dealgate.dealroom.ProcessPicture;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a deal is and where it went, on the diagrams of the versions that it runs on. */
@Component
class EngineProcessPicture implements ProcessPicture {

    private static final String PROCESSES = """
            select d.id_ as id, d.key_ as key, d.version_ as version, coalesce(d.name_, d.key_) as name
            from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
            where p.business_key_ = ?
            group by d.id_, d.key_, d.version_, d.name_
            order by min(p.start_time_), min(case when p.super_process_instance_id_ is null then 0 else 1 end)
            """;

    private static final String ACTIVE = """
            select e.proc_def_id_ as definition, e.act_id_ as activity
            from act_ru_execution p join act_ru_execution e on e.proc_inst_id_ = p.id_
            where p.business_key_ = ? and e.act_id_ is not null
            """;

    /** On the version on which the instance runs now: it may have begun on another one. */
    private static final String TAKEN = """
            select distinct p.proc_def_id_ as definition, f.flow_id as flow
            from flow_taken f join act_hi_procinst p on p.id_ = f.process_instance_id
            where f.deal_number = ?
            """;

    /** What the engine calls all instances of an activity that runs several times. */
    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final Rights rights;
    private final Map<String, String> diagrams = new ConcurrentHashMap<>();

    EngineProcessPicture(JdbcClient jdbc, RepositoryService repository, Rights rights) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.rights = rights;
    }

    private record Process(String id, String key, int version, String name) {}

    private record At(String definition, String activity) {}

    private record Taken(String definition, String flow) {}

    @Override
    @Transactional(readOnly = true)
    public List<Diagram> of(String dealNumber) {
        rights.require(Permission.VIEW_DEALS);
        Map<String, Set<String>> active = jdbc.sql(ACTIVE).param(dealNumber).query(At.class).list().stream()
                .collect(Collectors.groupingBy(
                        At::definition,
                        Collectors.mapping(at -> at.activity().replace(MULTI_INSTANCE_BODY, ""), Collectors.toSet())));
        Map<String, Set<String>> taken = jdbc.sql(TAKEN).param(dealNumber).query(Taken.class).list().stream()
                .collect(Collectors.groupingBy(Taken::definition, Collectors.mapping(Taken::flow, Collectors.toSet())));
        return jdbc.sql(PROCESSES).param(dealNumber).query(Process.class).list().stream()
                .map(p -> new Diagram(
                        p.key(),
                        p.version(),
                        p.name(),
                        diagrams.computeIfAbsent(p.id(), this::load),
                        active.getOrDefault(p.id(), Set.of()),
                        taken.getOrDefault(p.id(), Set.of())))
                .toList();
    }

    private String load(String definitionId) {
        try (InputStream bpmn = InternalCall.of(() -> repository.getProcessModel(definitionId))) {
            return new String(bpmn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
