package org.dealgate.deal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dealgate.account.Account;
import org.dealgate.money.Money;
import org.dealgate.people.Actor;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** One large sale to one account. Changed only through {@link Deals} and its neighbours, never directly. */
@Entity
public class Deal implements DealHappenings {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NaturalId
    private String number;

    private String title;

    // by a statement of its own: a join would lock the account's row together with the deal's
    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    private Account account;

    private String owner;
    private @Nullable String assistant;
    private @Nullable LocalDate expectedClose;

    @Embedded
    private CrmOrigin crm = CrmOrigin.openedHere(null);

    @Embedded
    private Course course;

    @Embedded
    private @Nullable Ending ending;

    @Embedded
    private Offered offered;

    @Embedded
    private @Nullable EconomicBuyerPlan economicBuyerPlan;

    private Instant openedAt;
    private String openedBy;
    private @Nullable Instant closedAt;

    // read before its row was locked: may be stale by the time it is
    @Transient
    boolean unlocked;

    protected Deal() {}

    Deal(String number, String title, Account account, String owner, String currency, Actor by, Instant now) {
        this.number = number;
        this.title = title;
        this.account = account;
        this.owner = owner;
        this.offered = new Offered(currency, null, null, 0);
        this.course = Course.begun(now);
        this.openedAt = now;
        this.openedBy = by.id();
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public Account account() {
        return account;
    }

    public String owner() {
        return owner;
    }

    public @Nullable String assistant() {
        return assistant;
    }

    public CrmOrigin crm() {
        return crm;
    }

    public @Nullable LocalDate expectedClose() {
        return expectedClose;
    }

    public Stage stage() {
        return course.stage();
    }

    public Instant stageSince() {
        return course.stageSince();
    }

    /** Empty while the deal goes on. */
    public Optional<Hold> hold() {
        return Optional.ofNullable(course.hold());
    }

    public boolean held() {
        return course.hold() != null;
    }

    /** Empty where the deal is not on its way back to where it was. */
    public Optional<Return> returned() {
        return Optional.ofNullable(course.returned());
    }

    public @Nullable Outcome outcome() {
        return ending().outcome();
    }

    /** How it ended, and why; nothing of it is known while it runs. */
    public Ending ending() {
        return ending == null ? Ending.open() : ending;
    }

    public String currency() {
        return offered.currency();
    }

    /** What the current terms come to; empty where unknown. */
    public Optional<Money> value() {
        return Optional.ofNullable(offered.value()).map(amount -> new Money(amount, currency()));
    }

    /** The same in the base currency, at the rate of the day of those terms; empty where unknown. */
    public Optional<BigDecimal> valueBase() {
        return Optional.ofNullable(offered.valueBase());
    }

    /** The current terms' version; 0 where there are none. */
    public int termsVersion() {
        return offered.termsVersion();
    }

    public Optional<EconomicBuyerPlan> economicBuyerPlan() {
        return Optional.ofNullable(economicBuyerPlan);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Handed over, lost or withdrawn: nothing changes any more. */
    public boolean finished() {
        return closedAt != null;
    }

    void describe(String title, @Nullable LocalDate expectedClose) {
        this.title = title;
        this.expectedClose = expectedClose;
    }

    void assign(String owner, @Nullable String assistant) {
        this.owner = owner;
        this.assistant = assistant;
    }

    void comeFrom(CrmOrigin origin) {
        this.crm = origin;
    }

    void offer(Offered offered) {
        this.offered = offered;
    }

    void plan(@Nullable EconomicBuyerPlan plan) {
        this.economicBuyerPlan = plan;
    }

    void enter(Stage next, Instant now) {
        this.course = course.entering(next, now);
    }

    void comeBackTo(Stage earlier, Instant now, @Nullable String reason) {
        this.course = course.backTo(earlier, now, reason);
    }

    void hold(Hold how) {
        this.course = course.on(how);
    }

    void resume() {
        this.course = course.on(null);
    }

    void end(Ending how) {
        this.ending = how;
    }

    void withdraw(String reason) {
        resume();
        this.ending = ending().withdrawn(reason);
    }

    void close(Instant at) {
        this.closedAt = at;
    }

    /** It was begun in the past, as a CRM tells. */
    void begun(Instant at) {
        this.openedAt = at;
        this.course = course.since(at);
    }
}
