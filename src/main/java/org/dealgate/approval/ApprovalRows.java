package org.dealgate.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsKey;
import org.dealgate.deal.TermsVersion;
import org.dealgate.money.Money;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of several deals as a list shows them: what belongs to them is read at once for all. */
@Component
class ApprovalRows {

    /**
     * One of the list.
     *
     * @param value what the terms that are asked about come to
     * @param due when the time of an open one is over
     * @param inPlaceOf the name of whom the reader stands in for
     */
    record Row(
            ApprovalRequest request,
            String title,
            String account,
            String position,
            @Nullable Money value,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal marginPercent,
            @Nullable Instant due,
            boolean late,
            @Nullable String inPlaceOf) {}

    private record Named(String number, String title, String account) {}

    private final JdbcClient jdbc;
    private final Terms terms;
    private final People people;
    private final ServiceTime time;
    private final TermsFacts facts;
    private final Clock clock;

    ApprovalRows(JdbcClient jdbc, Terms terms, People people, ServiceTime time, TermsFacts facts, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.people = people;
        this.time = time;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Row> of(List<ApprovalRequest> requests, String reader, Locale language) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<String, Named> deals = named(requests);
        Map<TermsKey, TermsVersion> offered =
                terms.found(requests.stream().map(ApprovalRows::terms).toList());
        Map<Long, Instant> due = time.due(requests);
        Map<String, Person> others = people.found(
                requests.stream().flatMap(r -> stoodInFor(r, reader)).toList());
        return requests.stream()
                .map(r -> {
                    Named deal = deals.getOrDefault(r.dealNumber(), new Named(r.dealNumber(), r.dealNumber(), ""));
                    Optional<TermsVersion> asked = Optional.ofNullable(offered.get(terms(r)));
                    Instant until = due.get(r.id());
                    return new Row(
                            r,
                            deal.title(),
                            deal.account(),
                            facts.position(r.position(), language),
                            asked.flatMap(TermsVersion::value).orElse(null),
                            asked.flatMap(TermsVersion::discountPercent).orElse(null),
                            asked.flatMap(TermsVersion::marginPercent).orElse(null),
                            until,
                            until != null && until.isBefore(clock.instant()),
                            stoodInFor(r, reader)
                                    .map(id -> others.containsKey(id)
                                            ? others.get(id).name()
                                            : id)
                                    .findFirst()
                                    .orElse(null));
                })
                .toList();
    }

    private static TermsKey terms(ApprovalRequest request) {
        return new TermsKey(request.dealNumber(), request.termsVersion());
    }

    private static Stream<String> stoodInFor(ApprovalRequest request, String reader) {
        String whose = request.decidedBy() == null
                ? request.approver()
                : Objects.requireNonNullElse(request.onBehalfOf(), reader);
        return Stream.of(whose).filter(other -> !other.equals(reader));
    }

    private Map<String, Named> named(List<ApprovalRequest> requests) {
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
