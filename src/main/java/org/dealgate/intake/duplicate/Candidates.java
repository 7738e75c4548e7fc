package org.dealgate.intake.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds, with one statement for however many deals, the others that have customer, items and time in common with them. */
@Repository
class Candidates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            with recursive examined as (
                select id, account_id, outcome from deal where id = any (:deals)
            ), named_alike (account, other, similarity) as (
                select a.id, o.id, l.similarity
                from account a
                join compared_text at on at.kind = 'CUSTOMER' and at.text = a.name_key
                join alike l on l.one = at.name_id
                join compared_text ot on ot.kind = 'CUSTOMER' and ot.name_id = l.other
                join account o on o.name_key = ot.text and o.id <> a.id
                where a.id in (select account_id from examined)
            ), above (account, id, parent) as (
                select id, id, parent_id from account
                where id in (select account_id from examined union select other from named_alike)
                union
                select above.account, a.id, a.parent_id from above join account a on a.id = above.parent
            ), within (root, account) as (
                select distinct id, id from above where parent is null
                union
                select within.root, a.id from within join account a on a.parent_id = within.account
            ), customer (account, other, relation, similarity) as (
                select above.account, within.account,
                       case when within.account = above.account then 'SAME_ACCOUNT' else 'SAME_GROUP' end, 1
                from above join within on within.root = above.id
                where above.parent is null and above.account in (select account_id from examined)
                union all
                select account, other, 'SIMILAR_NAME', similarity from named_alike
            ), closest as (
                select distinct on (account, other) account, other, relation, similarity
                from customer
                order by account, other, relation
            ), often (root, name_id, deals) as materialized (
                select within.root, i.name_id, count(*)
                from within
                join deal d on d.account_id = within.account
                join compared_item i on i.deal_id = d.id
                group by within.root, i.name_id
            ), pair as (
                select distinct least(e.id, d.id) as one, greatest(e.id, d.id) as other, c.relation, c.similarity
                from examined e
                join closest c on c.account = e.account_id
                join deal d on d.account_id = c.other and d.id <> e.id
                where e.outcome is null or d.outcome is null
            ), near as (
                select pair.*, one_within.root as one_root, other_within.root as other_root,
                       abs(one_deal.begun - other_deal.begun) as days_apart,
                       least(one_deal.value_base, other_deal.value_base)
                           / nullif(greatest(one_deal.value_base, other_deal.value_base), 0) as value_ratio,
                       one_deal.value_base is not null and other_deal.value_base is not null as values_known,
                       one_deal.keeper <> other_deal.keeper as different_keepers,
                       one_deal.outcome is not null or other_deal.outcome is not null as one_ended
                from pair
                join compared_deal one_deal on one_deal.id = pair.one
                join compared_deal other_deal on other_deal.id = pair.other
                join within one_within on one_within.account = one_deal.account_id
                join within other_within on other_within.account = other_deal.account_id
                where greatest(other_deal.started - one_deal.ended, one_deal.started - other_deal.ended, 0) <= :window
            )
            select near.one, near.other, relation, near.similarity, days_apart,
                   case when values_known then round(value_ratio, 4) end as value_ratio, different_keepers, one_ended,
                   count(distinct i.name_id) = (select count(*) from compared_item where deal_id = near.one)
                       or count(distinct o.name_id) = (select count(*) from compared_item where deal_id = near.other)
                       as all_items,
                   greatest(min(one_often.deals - 1 - (one_root = other_root and i.name_id = o.name_id)::int),
                            min(other_often.deals - 1 - (one_root = other_root and i.name_id = o.name_id)::int))
                       as times_besides,
                   json_agg(json_build_object(
                       'one', i.item, 'quantity', i.quantity, 'other', o.item, 'otherQuantity', o.quantity,
                       'similarity', l.similarity, 'meaning', n.key) order by i.item, o.item) as items
            from near
            join compared_item i on i.deal_id = near.one
            join compared_name n on n.id = i.name_id
            join alike l on l.one = i.name_id
            join compared_item o on o.deal_id = near.other and o.name_id = l.other
            join often one_often on one_often.root = near.one_root and one_often.name_id = i.name_id
            join often other_often on other_often.root = near.other_root and other_often.name_id = o.name_id
            group by near.one, near.other, relation, near.similarity, days_apart, values_known, value_ratio,
                     different_keepers, one_ended
            """;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param windowDays how long after the end of the one the other may have begun at the latest */
    Map<DealPair, Comparison> of(List<Long> deals, int windowDays) {
        var found = new LinkedHashMap<DealPair, Comparison>();
        jdbc.sql(SELECT)
                .param("deals", deals.toArray(Long[]::new))
                .param("window", windowDays)
                .query(row -> {
                    found.put(new DealPair(row.getLong("one"), row.getLong("other")), comparison(row));
                });
        return found;
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                Customer.valueOf(row.getString("relation")),
                row.getBigDecimal("similarity").stripTrailingZeros(),
                items(row.getString("items")),
                row.getBoolean("all_items"),
                row.getObject("days_apart", Integer.class),
                row.getBigDecimal("value_ratio"),
                row.getBoolean("different_keepers"),
                row.getBoolean("one_ended"),
                row.getInt("times_besides"));
    }

    private static List<Comparison.Item> items(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
