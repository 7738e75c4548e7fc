package org.dealgate.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.account.Account.CreditLimitChanged;
import org.dealgate.account.Account.GroupChanged;
import org.dealgate.deal.DealEvent;
import org.dealgate.money.Money;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People.PersonChanged;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down everything that happens, in the transaction in which it happens. */
@Component
class AuditLog {

    static final String PEOPLE_CHAIN = "people";
    static final String ACCOUNTS_CHAIN = "accounts";

    private final AuditTable table;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditLog(AuditTable table, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    // first of all listeners: what an event leads to comes after it in the trail
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DealEvent event) {
        append(event.dealNumber(), event.dealNumber(), CurrentActor.get(), name(event), event.details());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AuditedEvent event) {
        append(event.chain(), null, event.actor(), name(event), event.details());
    }

    @EventListener
    void on(PersonChanged event) {
        Person person = event.person();
        var details = new LinkedHashMap<String, Object>();
        details.put("person", person.id());
        details.put("change", event.change().name());
        details.put("name", person.name());
        details.put("email", person.email());
        details.put("groups", person.groups().stream().sorted().toList());
        details.put("position", person.position() == null ? "" : person.position());
        details.put("active", person.active());
        append(PEOPLE_CHAIN, null, event.actor(), "Person.Changed", details);
    }

    @EventListener
    void on(CreditLimitChanged event) {
        var details = new LinkedHashMap<String, Object>();
        details.put("account", event.account());
        details.put("name", event.name());
        details.put("limit", words(event.limit()));
        details.put("formerLimit", words(event.formerLimit()));
        append(ACCOUNTS_CHAIN, null, event.actor(), "Account.CreditLimitChanged", details);
    }

    @EventListener
    void on(GroupChanged event) {
        var details = new LinkedHashMap<String, Object>();
        details.put("account", event.account().id());
        details.put("name", event.account().name());
        details.put("parent", event.parent().name());
        details.put(
                "formerParent",
                event.formerParent() == null ? "" : event.formerParent().name());
        append(ACCOUNTS_CHAIN, null, event.actor(), "Account.GroupChanged", details);
    }

    private static String words(@Nullable Money limit) {
        return limit == null ? "" : limit.amount().toPlainString() + " " + limit.currency();
    }

    private void append(
            String chain, @Nullable String dealNumber, Actor actor, String event, Map<String, Object> details) {
        var draft = new Draft(chain, dealNumber, clock.instant(), actor, event, details);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            AuditBuffer.of(table).add(draft);
        } else {
            transactions.executeWithoutResult(tx -> table.append(List.of(draft)));
        }
    }

    /** {@code Deal.Won} for the record Won nested in Deal, or in what Deal inherits it from. */
    private static String name(Object event) {
        Class<?> type = event.getClass();
        Class<?> aggregate = type.getEnclosingClass();
        return aggregate == null
                ? type.getSimpleName()
                : aggregate.getSimpleName().replaceFirst("Happenings$", "") + "." + type.getSimpleName();
    }
}
