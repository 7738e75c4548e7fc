package org.dealgate.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealgate.approval.ApprovalLists.Kind;
import org.dealgate.approval.ApprovalLists.Part;
import org.dealgate.money.Figures;
import org.dealgate.notification.Mail;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody, as one mail. It holds no link that decides: one signs in. */
@Component
class DigestMail {

    static final String TEMPLATE = "approval-digest";

    private static final int MOST = 50;

    private final ApprovalLists lists;
    private final ApprovalRows rows;
    private final TermsFacts facts;

    DigestMail(ApprovalLists lists, ApprovalRows rows, TermsFacts facts) {
        this.lists = lists;
        this.rows = rows;
        this.facts = facts;
    }

    /** Empty where nothing waits. */
    Optional<Mail> of(Person person, LocalDate day) {
        Part waiting = lists.of(Kind.WAITING, person.id(), null, MOST);
        Part delegated = lists.of(Kind.DELEGATED, person.id(), null, MOST);
        var all = new ArrayList<>(waiting.requests());
        all.addAll(delegated.requests());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean more = waiting.next() != null || delegated.next() != null;
        var items = new ArrayList<String>();
        rows.of(all, person.id(), person.language()).forEach(row -> items.add(item(row, person)));
        if (more) {
            items.add(facts.text("approval.digest.more", person.language()));
        }
        return Optional.of(new Mail(
                person.id(),
                TEMPLATE,
                TEMPLATE + " " + day,
                TEMPLATE,
                Map.of("title", all.size() + (more ? "+" : ""), "path", "/approvals", "items", List.copyOf(items))));
    }

    private String item(ApprovalRows.Row row, Person person) {
        Locale language = person.language();
        ApprovalRequest request = row.request();
        String item = facts.text(
                "approval.digest.item",
                language,
                request.dealNumber(),
                row.title(),
                row.account(),
                row.value() == null ? facts.text("approval.unknown", language) : facts.money(row.value(), language),
                percent(row.marginPercent(), language),
                percent(row.discountPercent(), language),
                time(request.askedAt(), person));
        String state = request.isOpen()
                ? facts.text("approval.digest.due", language, time(row.due(), person))
                : facts.text("approval.digest.paused", language);
        String whose =
                row.inPlaceOf() == null ? "" : facts.text("approval.digest.in-place-of", language, row.inPlaceOf());
        return item + state + whose;
    }

    private String percent(@Nullable BigDecimal percent, Locale language) {
        return percent == null ? facts.text("approval.unknown", language) : new Figures(language).percent(percent);
    }

    private static String time(@Nullable Instant at, Person person) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(person.language())
                        .withZone(person.timeZone())
                        .format(at);
    }
}
