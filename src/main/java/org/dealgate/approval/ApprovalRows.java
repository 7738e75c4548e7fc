package org.dealgate.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of several deals as a list shows them, with the deals' names read at once. */
@Component
class ApprovalRows {

    record Row(ApprovalRequest request, String title, String account, String position) {}

    private record Named(String number, String title, String account) {}

    private final JdbcClient jdbc;
    private final TermsFacts facts;

    ApprovalRows(JdbcClient jdbc, TermsFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    @Transactional(readOnly = true)
    List<Row> of(List<ApprovalRequest> requests, Locale language) {
        Map<String, Named> deals = named(requests);
        return requests.stream()
                .map(r -> {
                    Named deal = deals.getOrDefault(r.dealNumber(), new Named(r.dealNumber(), r.dealNumber(), ""));
                    return new Row(r, deal.title(), deal.account(), facts.position(r.position(), language));
                })
                .toList();
    }

    private Map<String, Named> named(List<ApprovalRequest> requests) {
        if (requests.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql("""
                        SELECT d.number, d.title, a.name AS account FROM deal d JOIN account a ON a.id = d.account_id
                        WHERE d.number IN (:numbers)""")
                .param(
                        "numbers",
                        requests.stream().map(ApprovalRequest::dealNumber).collect(Collectors.toSet()))
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::number, deal -> deal));
    }
}
