package org.dealgate.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The people's tables: the one truth about who works here. */
@Repository
class PersonTable {

    private static final String SELECT = """
            select p.id, p.name, p.email, p.language, p.time_zone, p.country, p.active, p.position,
                   array(select group_id from person_group g where g.person_id = p.id) as groups
              from person p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Person> find(String id) {
        return find(id, "");
    }

    /** The person, held against others' changes until the transaction ends. */
    Optional<Person> lock(String id) {
        return find(id, " for update of p");
    }

    private Optional<Person> find(String id, String hold) {
        if (!PersonRules.mayBeId(id)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where p.id = ?" + hold)
                .param(id)
                .query(PersonTable::person)
                .optional();
    }

    List<Person> found(Collection<String> ids) {
        String[] possible = ids.stream().filter(PersonRules::mayBeId).distinct().toArray(String[]::new);
        if (possible.length == 0) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where p.id = any(?)")
                .param(new SqlArrayValue("text", (Object[]) possible))
                .query(PersonTable::person)
                .list();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by p.active desc, p.id")
                .query(PersonTable::person)
                .list();
    }

    List<Person> activeInGroup(String group) {
        return jdbc.sql(
                        SELECT
                                + "where p.active and exists (select 1 from person_group g where g.person_id = p.id and g.group_id = ?) order by p.id")
                .param(group)
                .query(PersonTable::person)
                .list();
    }

    List<Person> activeHolding(String position) {
        return jdbc.sql(SELECT + "where p.active and p.position = ? order by p.id")
                .param(position)
                .query(PersonTable::person)
                .list();
    }

    void holdPositions() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('dealgate.positions'))")
                .query((rs, n) -> n)
                .list();
    }

    /** Waits for whoever relies on positions as they are; also for somebody who gets their first one. */
    void changePositions() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dealgate.positions'))")
                .query((rs, n) -> n)
                .list();
    }

    Optional<String> passwordHash(String id) {
        if (!PersonRules.mayBeId(id)) {
            return Optional.empty();
        }
        return jdbc.sql("select password_hash from person where id = ? and active")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Keeps the set of administrators as it is until the transaction ends, so that two cannot leave at once. */
    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dealgate.administrators'))")
                .query((rs, n) -> n)
                .list();
    }

    /** False where the id is taken. */
    boolean insert(Person person, String passwordHash) {
        int rows = jdbc.sql("""
                insert into person (id, name, email, language, time_zone, country, position, password_hash, active, created_at, changed_at)
                values (:id, :name, :email, :language, :zone, :country, :position, :hash, true, :now, :now)
                on conflict (id) do nothing
                """)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("language", person.language().getLanguage())
                .param("zone", person.timeZone().getId())
                .param("country", person.country())
                .param("position", person.position())
                .param("hash", passwordHash)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (rows == 1) {
            writeGroups(person.id(), person.groups());
        }
        return rows == 1;
    }

    void update(Person person) {
        jdbc.sql("""
                update person set name = :name, email = :email, language = :language, time_zone = :zone,
                       country = :country, position = :position, active = :active, changed_at = :now
                 where id = :id
                """)
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("language", person.language().getLanguage())
                .param("zone", person.timeZone().getId())
                .param("country", person.country())
                .param("position", person.position())
                .param("active", person.active())
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from person_group where person_id = ?")
                .param(person.id())
                .update();
        writeGroups(person.id(), person.groups());
    }

    void updatePassword(String id, String hash) {
        jdbc.sql("update person set password_hash = ?, changed_at = ? where id = ?")
                .params(hash, OffsetDateTime.now(clock), id)
                .update();
    }

    private void writeGroups(String id, Set<String> groups) {
        jdbc.sql("insert into person_group (person_id, group_id) select ?, unnest(?::text[])")
                .params(id, groups.toArray(String[]::new))
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Array groups = row.getArray("groups");
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("time_zone")),
                row.getString("country"),
                row.getBoolean("active"),
                Set.of((String[]) groups.getArray()),
                row.getString("position"));
    }
}
