package org.dealgate.stakeholder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.deal.Deal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deals' maps, as they are and as they were. */
@Repository
class StakeholderTable {

    private static final TypeReference<List<Influence>> INFLUENCES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StakeholderTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Deal deal, Stakeholder s) {
        long id = with(jdbc.sql("""
                                insert into stakeholder
                                    (deal_id, person_id, roles, stance, stance_on, stance_source, influence, reports_to,
                                     authority_proof, authority_evidence, authority_document)
                                values (:deal, :person, :roles, :stance, :stanceOn, :stanceSource, :influence, :reportsTo,
                                     :authorityProof, :authorityEvidence, :authorityDocument)
                                returning id
                                """), s)
                .param("deal", deal.id())
                .param("person", s.who().person())
                .query(Long.class)
                .single();
        influences(deal, id, s.influences());
        return id;
    }

    /** Answers the entry's new version. */
    int update(Deal deal, Stakeholder s, boolean otherInfluences) {
        int version =
                with(jdbc.sql("""
                        update stakeholder set version = version + 1, roles = :roles, stance = :stance, stance_on = :stanceOn,
                            stance_source = :stanceSource, influence = :influence, reports_to = :reportsTo,
                            authority_proof = :authorityProof, authority_evidence = :authorityEvidence,
                            authority_document = :authorityDocument
                        where id = :id returning version
                        """), s).param("id", s.id()).query(Integer.class).single();
        if (otherInfluences) {
            jdbc.sql("delete from influence_line where from_id = ?")
                    .param(s.id())
                    .update();
            influences(deal, s.id(), s.influences());
        }
        return version;
    }

    private void influences(Deal deal, long from, List<Influence> lines) {
        if (!lines.isEmpty()) {
            jdbc.sql("""
                            insert into influence_line (deal_id, from_id, to_id, kind)
                            select ?, ?, unnest(?::bigint[]), unnest(?::text[])
                            """)
                    .params(
                            deal.id(),
                            from,
                            lines.stream().map(Influence::to).toArray(Long[]::new),
                            lines.stream().map(line -> line.kind().name()).toArray(String[]::new))
                    .update();
        }
    }

    /** Whoever reported to them reports to nobody then. */
    void delete(Deal deal, long id) {
        jdbc.sql("update stakeholder set reports_to = null where deal_id = ? and reports_to = ?")
                .params(deal.id(), id)
                .update();
        jdbc.sql("delete from stakeholder where deal_id = ? and id = ?")
                .params(deal.id(), id)
                .update();
    }

    /**
     * Keeps what is another than before, on the deal's map and on each other one that the person is on; but not how they
     * are reached, which no past map is for.
     */
    void remember(Deal deal, long person, String by, Instant at) {
        jdbc.sql("""
                        with touched as (
                            select :deal as deal_id union select deal_id from stakeholder where person_id = :person
                        ), known as (
                            select distinct on (stakeholder_id) deal_id, stakeholder_id, state
                            from stakeholder_version where deal_id in (select deal_id from touched)
                            order by stakeholder_id, id desc
                        ), present as (
                            select m.deal_id, m.id as stakeholder_id, to_jsonb(m) - 'email' - 'phone' as state
                            from mapped_stakeholder m where m.deal_id in (select deal_id from touched)
                        )
                        insert into stakeholder_version (deal_id, stakeholder_id, at, by, state)
                        select deal_id, stakeholder_id, :at, :by, present.state
                        from known full join present using (deal_id, stakeholder_id)
                        where present.state is distinct from known.state
                        """)
                .param("deal", deal.id())
                .param("person", person)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Stakeholder> of(String number) {
        return jdbc.sql("""
                        select m.* from mapped_stakeholder m join deal d on d.id = m.deal_id
                        where d.number = ? order by m.id
                        """).param(number).query((row, n) -> stakeholder(row)).list();
    }

    /** By the deal's number. */
    Map<String, List<Stakeholder>> of(Collection<String> numbers) {
        Map<String, List<Stakeholder>> maps = new HashMap<>();
        numbers.forEach(number -> maps.put(number, new ArrayList<>()));
        jdbc.sql("""
                        select d.number, m.* from mapped_stakeholder m join deal d on d.id = m.deal_id
                        where d.number = any(?) order by m.id
                        """).param(numbers.toArray(String[]::new)).query(row -> {
            maps.get(row.getString("number")).add(stakeholder(row));
        });
        return maps;
    }

    /** The map as it was just before that moment. */
    List<Stakeholder> of(String number, Instant before) {
        return jdbc.sql("""
                        select m.* from (
                            select distinct on (v.stakeholder_id) v.state
                            from stakeholder_version v join deal d on d.id = v.deal_id
                            where d.number = ? and v.at < ?
                            order by v.stakeholder_id, v.id desc
                        ) known, jsonb_populate_record(null::mapped_stakeholder, known.state) m
                        where known.state is not null order by m.id
                        """)
                .params(number, before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> stakeholder(row))
                .list();
    }

    /** How somebody stood before they stood as they do now. */
    Optional<Stakeholder> before(Stakeholder now) {
        return jdbc.sql("""
                        select m.* from stakeholder_version v, jsonb_populate_record(null::mapped_stakeholder, v.state) m
                        where v.stakeholder_id = :id and v.state is not null
                          and (m.stance, m.stance_on, m.stance_source)
                              is distinct from (:stance, :on::date, :source::text)
                        order by v.id desc limit 1
                        """)
                .param("id", now.id())
                .param("stance", now.stance().name())
                .param("on", now.stanceOn())
                .param("source", now.stanceSource())
                .query((row, n) -> stakeholder(row))
                .optional();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Stakeholder s) {
        return sql.param("roles", s.roles().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("stance", s.stance().name())
                .param("stanceOn", s.stanceOn())
                .param("stanceSource", s.stanceSource())
                .param("influence", s.influence())
                .param("reportsTo", s.reportsTo())
                .param("authorityProof", name(s.authorityProof()))
                .param("authorityEvidence", s.authorityEvidence())
                .param("authorityDocument", s.authorityDocument());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Stakeholder stakeholder(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(BuyerRole.class);
        Arrays.stream(row.getString("roles").split(" "))
                .filter(role -> !role.isEmpty())
                .map(BuyerRole::valueOf)
                .forEach(roles::add);
        return new Stakeholder(
                row.getLong("id"),
                row.getInt("version"),
                CustomerPersonTable.person(row, "person_id"),
                Collections.unmodifiableSet(roles),
                Stance.valueOf(row.getString("stance")),
                row.getObject("stance_on", LocalDate.class),
                row.getString("stance_source"),
                row.getInt("influence"),
                row.getObject("reports_to", Long.class),
                influences(row.getString("influences")),
                Optional.ofNullable(row.getString("authority_proof"))
                        .map(AuthorityProof::valueOf)
                        .orElse(null),
                row.getString("authority_evidence"),
                row.getObject("authority_document", Long.class));
    }

    private List<Influence> influences(String array) throws SQLException {
        try {
            return json.readValue(array, INFLUENCES);
        } catch (JsonProcessingException e) {
            throw new SQLException("Lines of influence that are none: " + array, e);
        }
    }
}
