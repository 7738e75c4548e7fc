package org.dealgate.designer.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dealgate.designer.draft.DraftFile.Base;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code model_draft} and {@code model_draft_file}. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(String name, String by) {
        return jdbc.sql("""
                        insert into model_draft (name, created_by, created_at, changed_by, changed_at)
                        values (:name, :by, :at, :by, :at) returning id""")
                .param("name", name)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** False where there is no such draft. Whoever changes a draft's files comes by here first, one after the other. */
    boolean touch(long id, String by) {
        return jdbc.sql("update model_draft set changed_by = :by, changed_at = :at where id = :id")
                        .param("id", id)
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    void rename(long id, String name) {
        jdbc.sql("update model_draft set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from model_draft where id = :id").param("id", id).update();
    }

    void insertFile(long draft, ModelFile file, @Nullable Base base, String by) {
        jdbc.sql("""
                        insert into model_draft_file
                            (draft_id, name, content, version, changed_by, changed_at, base_key, base_version)
                        values (:draft, :name, :content, 1, :by, :at, :key, :version)""")
                .param("draft", draft)
                .param("name", file.name())
                .param("content", file.content())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("key", base == null ? null : base.key())
                .param("version", base == null ? null : base.version())
                .update();
    }

    /** False where the file has another version by now, or is gone. */
    boolean updateFile(long draft, ModelFile file, int version, String by) {
        return jdbc.sql("""
                        update model_draft_file
                        set content = :content, version = version + 1, changed_by = :by, changed_at = :at
                        where draft_id = :draft and name = :name and version = :version""")
                        .param("draft", draft)
                        .param("name", file.name())
                        .param("version", version)
                        .param("content", file.content())
                        .param("by", by)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    void deleteFile(long draft, String name) {
        jdbc.sql("delete from model_draft_file where draft_id = :draft and name = :name")
                .param("draft", draft)
                .param("name", name)
                .update();
    }

    Optional<Draft> find(long id) {
        List<DraftFile> files = jdbc.sql("select * from model_draft_file where draft_id = :id order by name")
                .param("id", id)
                .query(DraftTable::file)
                .list();
        return jdbc.sql("select * from model_draft where id = :id")
                .param("id", id)
                .query((row, number) -> draft(row, files))
                .optional();
    }

    List<DraftSummary> newest() {
        return jdbc.sql("""
                        select d.id, d.name, d.created_by, d.changed_by, d.changed_at,
                               array(select f.name from model_draft_file f where f.draft_id = d.id order by f.name) files
                        from model_draft d order by d.changed_at desc, d.id desc""").query(DraftTable::summary).list();
    }

    private static Draft draft(ResultSet row, List<DraftFile> files) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("name"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                files);
    }

    private static DraftFile file(ResultSet row, int number) throws SQLException {
        String baseKey = row.getString("base_key");
        return new DraftFile(
                new ModelFile(row.getString("name"), row.getBytes("content")),
                row.getInt("version"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                baseKey == null ? null : new Base(baseKey, row.getInt("base_version")));
    }

    private static DraftSummary summary(ResultSet row, int number) throws SQLException {
        return new DraftSummary(
                row.getLong("id"),
                row.getString("name"),
                row.getString("created_by"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                Arrays.asList((String[]) row.getArray("files").getArray()));
    }
}
