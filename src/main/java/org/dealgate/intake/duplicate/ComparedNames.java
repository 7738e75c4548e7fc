package org.dealgate.intake.duplicate;

import java.sql.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers and items are called. Each name is compared with the others once, when it is first seen. */
@Repository
class ComparedNames {

    private static final String CUSTOMER = "CUSTOMER";

    /** So many at once are an import or a start: the database does not know yet what is in its tables, and plans badly. */
    private static final int MANY = 500;

    private record Text(String kind, String text) {}

    private record Alike(long one, long other, double similarity) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final LegalForms forms;

    ComparedNames(JdbcClient jdbc, JdbcTemplate batch, LegalForms forms) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.forms = forms;
    }

    /** Gets to know what the deals' customers and items are called, and what is in the deals. */
    void learn(List<Long> deals) {
        Long[] ids = deals.toArray(Long[]::new);
        List<Text> unknown = unknown(ids);
        if (!unknown.isEmpty()) {
            learnTexts(unknown);
        }
        jdbc.sql("delete from compared_item where deal_id = any (?)").param(ids).update();
        jdbc.sql("""
                        insert into compared_item (deal_id, name_id, item, quantity)
                        select d.id, t.name_id, min(line ->> 'item'), sum((line ->> 'quantity')::bigint)
                        from deal d
                        join terms_version v on v.deal_id = d.id and v.version = d.terms_version
                        cross join jsonb_array_elements(v.canonical::jsonb -> 'lines') line
                        join compared_text t on t.kind = 'ITEM' and t.text = line ->> 'item'
                        where d.id = any (?)
                        group by d.id, t.name_id
                        """).param(ids).update();
        if (ids.length >= MANY) {
            jdbc.sql("analyze deal, account, compared_name, compared_text, compared_item, alike")
                    .update();
        }
    }

    private List<Text> unknown(Long[] deals) {
        return jdbc.sql("""
                        with seen (kind, text) as (
                            select 'CUSTOMER', a.name_key from deal d join account a on a.id = d.account_id
                            where d.id = any (:deals)
                            union
                            select 'ITEM', line ->> 'item'
                            from deal d
                            join terms_version v on v.deal_id = d.id and v.version = d.terms_version
                            cross join jsonb_array_elements(v.canonical::jsonb -> 'lines') line
                            where d.id = any (:deals)
                        )
                        select kind, text from seen
                        where not exists (
                            select 1 from compared_text t where t.kind = seen.kind and t.text = seen.text)
                        """)
                .param("deals", deals)
                .query((row, n) -> new Text(row.getString("kind"), row.getString("text")))
                .list();
    }

    private void learnTexts(List<Text> texts) {
        Map<Text, Name> names = new LinkedHashMap<>();
        texts.forEach(text -> names.put(
                text, text.kind().equals(CUSTOMER) ? Name.ofCustomer(text.text(), forms) : Name.ofItem(text.text())));
        batch.batchUpdate(
                "insert into compared_name (kind, key, grams) values (?, ?, ?) on conflict do nothing",
                names.entrySet(),
                500,
                (statement, entry) -> {
                    Array grams = statement
                            .getConnection()
                            .createArrayOf("text", entry.getValue().grams().toArray());
                    statement.setString(1, entry.getKey().kind());
                    statement.setString(2, entry.getValue().key());
                    statement.setArray(3, grams);
                });
        batch.batchUpdate(
                "insert into compared_text (kind, text, name_id) select kind, ?, id from compared_name where kind = ? and key = ?",
                names.entrySet(),
                500,
                (statement, entry) -> {
                    statement.setString(1, entry.getKey().text());
                    statement.setString(2, entry.getKey().kind());
                    statement.setString(3, entry.getValue().key());
                });
        compare();
    }

    /** Compares the names that are not even known to be like themselves with all that share a few letters with them. */
    private void compare() {
        var alike = new ArrayList<Alike>();
        jdbc.sql("""
                        select n.id, n.kind, n.key, o.id as other_id, o.key as other_key
                        from compared_name n join compared_name o on o.kind = n.kind and o.grams && n.grams
                        where not exists (select 1 from alike a where a.one = n.id and a.other = n.id)
                        """).query(row -> {
            double similarity = Likeness.of(Name.ofKey(row.getString("key")), Name.ofKey(row.getString("other_key")));
            double enough = row.getString("kind").equals(CUSTOMER) ? Likeness.OF_CUSTOMERS : Likeness.OF_ITEMS;
            if (similarity >= enough) {
                alike.add(new Alike(row.getLong("id"), row.getLong("other_id"), similarity));
            }
        });
        batch.batchUpdate("""
                insert into alike (one, other, similarity)
                select one, other, similarity
                from (values (?::bigint, ?::bigint, round(?::numeric, 3))) found (one, other, similarity)
                union select other, one, similarity
                from (values (?::bigint, ?::bigint, round(?::numeric, 3))) found (one, other, similarity)
                on conflict do nothing
                """, alike, 500, (statement, pair) -> {
            statement.setLong(1, pair.one());
            statement.setLong(2, pair.other());
            statement.setDouble(3, pair.similarity());
            statement.setLong(4, pair.one());
            statement.setLong(5, pair.other());
            statement.setDouble(6, pair.similarity());
        });
    }
}
