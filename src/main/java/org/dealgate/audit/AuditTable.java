package org.dealgate.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.dealgate.people.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail's two tables. However many entries and chains: two statements. */
@Repository
class AuditTable {

    private static final String LOCK_HEADS = """
            insert into audit_head (chain, seq, hash)
            select c, 0, '' from unnest(?::text[]) c order by c
            on conflict (chain) do update set seq = audit_head.seq
            returning chain, seq, hash
            """;

    private static final String APPEND = """
            with added as (
              insert into audit_entry (chain, seq, deal_number, at, actor, channel, on_behalf_of, event, details,
                                       previous_hash, hash)
              select * from unnest(?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                                   ?::text[], ?::text[], ?::jsonb[], ?::text[], ?::text[])
              returning chain, seq, hash)
            update audit_head h set seq = a.seq, hash = a.hash
              from (select distinct on (chain) chain, seq, hash from added order by chain, seq desc) a
             where h.chain = a.chain
            """;

    private static final String SELECT = """
            select chain, seq, deal_number, at, actor, channel, on_behalf_of, event, details, previous_hash, hash
              from audit_entry where chain = ? order by seq
            """;

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends the drafts in their order, each to its chain; the chains stay locked until the transaction ends. */
    void append(List<Draft> drafts) {
        var chains = new TreeSet<String>();
        drafts.forEach(d -> chains.add(d.chain()));
        Map<String, Head> heads = lockHeads(chains);
        var entries = new ArrayList<AuditEntry>(drafts.size());
        for (Draft draft : drafts) {
            AuditEntry entry = draft.after(heads.getOrDefault(draft.chain(), Head.NONE));
            heads.put(draft.chain(), Head.at(entry));
            entries.add(entry);
        }
        insert(entries);
    }

    List<AuditEntry> of(String chain) {
        return jdbc.sql(SELECT).param(chain).query(AuditTable::entry).list();
    }

    Optional<Head> head(String chain) {
        return jdbc.sql("select seq, hash from audit_head where chain = ?")
                .param(chain)
                .query((row, n) -> new Head(row.getLong("seq"), row.getString("hash")))
                .optional();
    }

    private Map<String, Head> lockHeads(SortedSet<String> chains) {
        var heads = new HashMap<String, Head>();
        jdbc.sql(LOCK_HEADS).param(chains.toArray(String[]::new)).query(row -> {
            heads.put(row.getString("chain"), new Head(row.getLong("seq"), row.getString("hash")));
        });
        return heads;
    }

    private void insert(Collection<AuditEntry> entries) {
        jdbc.sql(APPEND)
                .param(texts(entries, AuditEntry::chain))
                .param(entries.stream().map(AuditEntry::seq).toArray(Long[]::new))
                .param(texts(entries, AuditEntry::dealNumber))
                .param(texts(entries, e -> e.at().toString()))
                .param(texts(entries, AuditEntry::actor))
                .param(texts(entries, e -> e.channel().name()))
                .param(texts(entries, AuditEntry::onBehalfOf))
                .param(texts(entries, AuditEntry::event))
                .param(texts(entries, e -> Canonical.json(e.details())))
                .param(texts(entries, AuditEntry::previousHash))
                .param(texts(entries, AuditEntry::hash))
                .update();
    }

    private static String[] texts(Collection<AuditEntry> entries, Function<AuditEntry, String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("deal_number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Channel.valueOf(row.getString("channel")),
                row.getString("on_behalf_of"),
                row.getString("event"),
                Canonical.read(row.getString("details")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
