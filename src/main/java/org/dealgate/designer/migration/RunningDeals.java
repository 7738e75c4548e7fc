package org.dealgate.designer.migration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.model.BigAccountPurchase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What runs now, read from the engine's tables: its own queries would ask once for each deal. */
@Repository
class RunningDeals {

    private static final String PINS = """
            select distinct pin.deal_number, pin.pins
            from act_ru_execution root
            join act_re_procdef main on main.id_ = root.proc_def_id_ and main.key_ = :main
            join deal_pins pin on pin.deal_number = root.business_key_
            where root.parent_id_ is null
            """;

    private static final String INSTANCES = """
            select p.id_ as id, d.key_ as process, d.version_ as version
            from act_ru_execution root
            join act_ru_execution p on p.root_proc_inst_id_ = root.proc_inst_id_ and p.parent_id_ is null
            join act_re_procdef d on d.id_ = p.proc_def_id_
            where root.business_key_ = :deal and root.parent_id_ is null and root.super_exec_ is null
            order by d.key_, p.id_
            """;

    private static final String RUNNING = """
            select d.key_ as process, d.version_ as version, count(*) as instances
            from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
            where p.parent_id_ is null and d.tenant_id_ is null and d.key_ in (:processes)
            group by d.key_, d.version_ order by d.key_, d.version_
            """;

    private static final String STANDING = """
            select replace(e.act_id_, '#multiInstanceBody', '') as element, count(distinct p.business_key_) as deals
            from act_ru_execution e
            join act_ru_execution p on p.id_ = e.proc_inst_id_
            join act_re_procdef d on d.id_ = e.proc_def_id_
            where d.key_ = :process and d.version_ = :version and d.tenant_id_ is null and e.act_id_ is not null
            group by 1
            """;

    private final JdbcClient jdbc;

    RunningDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance of a process, somewhere below a deal's main one, or that itself. */
    record Instance(String id, String process, int version) {}

    /** How many instances of one version of a process run. */
    record Running(String process, int version, int instances) {}

    /** The pins of every deal whose process runs, by its number. */
    SortedMap<String, SortedMap<String, Integer>> pins() {
        var pins = new TreeMap<String, SortedMap<String, Integer>>();
        jdbc.sql(PINS).param("main", BigAccountPurchase.KEY).query(row -> {
            pins.put(row.getString("deal_number"), Pinned.read(row.getString("pins")));
        });
        return pins;
    }

    List<Instance> instances(String deal) {
        return jdbc.sql(INSTANCES).param("deal", deal).query(Instance.class).list();
    }

    List<Running> running(Collection<String> processes) {
        return processes.isEmpty()
                ? List.of()
                : jdbc.sql(RUNNING)
                        .param("processes", processes)
                        .query(Running.class)
                        .list();
    }

    /** How many deals are in each element of a process. */
    Map<String, Integer> standing(String process, int version) {
        var standing = new TreeMap<String, Integer>();
        jdbc.sql(STANDING).param("process", process).param("version", version).query(row -> {
            standing.put(row.getString("element"), row.getInt("deals"));
        });
        return standing;
    }
}
