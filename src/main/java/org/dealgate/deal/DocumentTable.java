package org.dealgate.deal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentTable {

    private static final String SELECT = """
            select o.id, o.name, o.version, o.kind, o.content_type, o.size, o.sha256, o.added_by, o.added_at
            from document o join deal d on d.id = o.deal_id where d.number = :number
            """;

    private static final RowMapper<Document> DOCUMENT = (row, n) -> new Document(
            row.getLong("id"),
            row.getString("name"),
            row.getInt("version"),
            DocumentKind.valueOf(row.getString("kind")),
            row.getString("content_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("added_by"),
            row.getObject("added_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Deal deal, Document document) {
        return jdbc.sql("""
                        insert into document
                            (deal_id, name, version, kind, content_type, size, sha256, added_by, added_at)
                        values (:deal, :name, :version, :kind, :contentType, :size, :sha256, :by, :at)
                        returning id
                        """)
                .param("deal", deal.id())
                .param("name", document.name())
                .param("version", document.version())
                .param("kind", document.kind().name())
                .param("contentType", document.contentType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("by", document.addedBy())
                .param("at", document.addedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void insertChunk(long document, int part, byte[] content) {
        jdbc.sql("insert into document_chunk (document_id, part, content) values (?, ?, ?)")
                .param(document)
                .param(part)
                .param(content)
                .update();
    }

    Optional<byte[]> chunk(long document, int part) {
        return jdbc.sql("select content from document_chunk where document_id = ? and part = ?")
                .param(document)
                .param(part)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    Optional<Document> latest(Deal deal, String name) {
        return jdbc.sql(SELECT + " and o.name = :name order by o.version desc limit 1")
                .param("number", deal.number())
                .param("name", name)
                .query(DOCUMENT)
                .optional();
    }

    Optional<Document> find(String number, long id) {
        return jdbc.sql(SELECT + " and o.id = :id")
                .param("number", number)
                .param("id", id)
                .query(DOCUMENT)
                .optional();
    }

    List<Document> of(String number) {
        return jdbc.sql(SELECT + " order by o.name, o.version")
                .param("number", number)
                .query(DOCUMENT)
                .list();
    }

    boolean has(Deal deal, DocumentKind kind) {
        return jdbc.sql("select exists (select 1 from document where deal_id = ? and kind = ?)")
                .param(deal.id())
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    /** The newest of each name that is part of the terms, by name. */
    List<TermsDocument> ofTerms(Deal deal) {
        return jdbc.sql("""
                        select name, sha256 from (
                            select distinct on (name) name, sha256, kind from document
                            where deal_id = ? order by name, version desc
                        ) newest where kind = 'TERMS' order by name collate "C"
                        """)
                .param(deal.id())
                .query((row, n) -> new TermsDocument(row.getString("name"), row.getString("sha256")))
                .list();
    }
}
