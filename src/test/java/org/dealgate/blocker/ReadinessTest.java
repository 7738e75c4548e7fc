package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Actor;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.RefusalText;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class ReadinessTest {

    @Autowired
    private Readiness readiness;

    @Autowired
    private Blockers blockers;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private GateRefusal gate;

    @Autowired
    private RefusalText texts;

    @Autowired
    private BlockerText words;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private People people;

    private String number;

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_deal_shows_from_its_first_day_whom_nobody_knows() {
        assertThat(open()).contains("user-buyer-missing", "economic-buyer-missing");
        Blocker missing = finding("economic-buyer-missing");
        assertThat(missing.owner()).isEqualTo("amy");
        assertThat(missing.due())
                .isEqualTo(calendar.plusDays(LocalDate.ofInstant(missing.raisedAt(), ZoneOffset.UTC), 5));
        assertThat(words.of(missing, Locale.ENGLISH)).isEqualTo("Economic buyer not identified");
        assertThat(words.of(missing, Locale.SIMPLIFIED_CHINESE)).isEqualTo("尚未确认经济决策者");
    }

    @Test
    void a_finding_clears_when_its_cause_is_gone_and_reopens_as_the_same_blocker() {
        Blocker missing = finding("user-buyer-missing");

        Stakeholder user = add(BuyerRole.USER, Stance.SUPPORTS);
        assertThat(finding("user-buyer-missing").state()).isEqualTo(BlockerState.CLEARED);

        does("amy", () -> stakeholders.remove(number, user.id()));
        assertThat(finding("user-buyer-missing").state()).isEqualTo(BlockerState.OPEN);
        assertThat(finding("user-buyer-missing").id()).isEqualTo(missing.id());
        assertThat(events())
                .containsSubsequence(
                        "Blocker.Raised",
                        "Stakeholder.Changed",
                        "Blocker.Cleared",
                        "Stakeholder.Changed",
                        "Blocker.Reopened");
    }

    @Test
    void checking_again_and_again_changes_nothing() {
        List<Blocker> before = blockers.of(number);
        int entries = trail.of(number).size();

        readiness.check(number);
        readiness.check(number);

        assertThat(blockers.of(number)).isEqualTo(before);
        assertThat(trail.of(number)).hasSize(entries);
    }

    @Test
    void a_dated_plan_stands_in_for_the_economic_buyer_until_its_day_has_passed() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        does("amy", () -> deals.planEconomicBuyer(number, new EconomicBuyerPlan(today.plusDays(3), "Through design")));
        assertThat(finding("economic-buyer-missing").state()).isEqualTo(BlockerState.CLEARED);

        does("amy", () -> deals.planEconomicBuyer(number, null));
        assertThat(finding("economic-buyer-missing").state()).isEqualTo(BlockerState.OPEN);
    }

    @Test
    void a_persons_blocker_is_never_cleared_by_a_rule() {
        Blocker raised = as(
                "amy",
                () -> blockers.raise(
                        number,
                        new BlockerDraft(
                                "decision-pending",
                                "Economic buyer not identified",
                                null,
                                null,
                                "amy",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2),
                                null,
                                null)));
        add(BuyerRole.ECONOMIC, Stance.SUPPORTS);
        readiness.check(number);

        assertThat(blockers.get(number, raised.id()).isOpen()).isTrue();
    }

    @Test
    void a_finding_is_not_resolved_by_saying_so() {
        Blocker missing = finding("economic-buyer-missing");
        assertThatThrownBy(() -> does("amy", () -> blockers.resolve(number, missing.id(), "We know him")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void a_waived_finding_stays_waived_while_its_cause_remains() {
        Blocker missing = finding("user-buyer-missing");
        does("eva", () -> blockers.waive(number, missing.id(), "Known to the board"));
        add(BuyerRole.COACH, Stance.SUPPORTS);
        readiness.check(number);
        assertThat(finding("user-buyer-missing").state()).isEqualTo(BlockerState.WAIVED);

        Stakeholder user = add(BuyerRole.USER, Stance.SUPPORTS);
        assertThat(finding("user-buyer-missing").state()).isEqualTo(BlockerState.CLEARED);
        does("amy", () -> stakeholders.remove(number, user.id()));
        assertThat(finding("user-buyer-missing").state()).isEqualTo(BlockerState.OPEN);
    }

    @Test
    void an_exception_from_the_margin_floor_is_an_executives_and_covers_no_worse_margin() {
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        offer("1045000.00");
        Blocker thin = finding("margin-below-floor");
        assertThat(blockers.openBlocking(number, Stage.FINANCE_FEASIBILITY))
                .extracting(Blocker::id)
                .contains(thin.id());
        assertThatThrownBy(() -> does("admin", () -> blockers.waive(number, thin.id(), "Fine")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Kind.NOT_ALLOWED));

        does("erik", () -> blockers.waive(number, thin.id(), "A reference customer"));
        offer("1040000.00");
        assertThat(finding("margin-below-floor").state()).isEqualTo(BlockerState.WAIVED);

        offer("1090000.00");
        assertThat(finding("margin-below-floor").state()).isEqualTo(BlockerState.OPEN);
    }

    @Test
    void leaving_out_the_cost_neither_clears_a_margin_below_the_floor_nor_ends_its_waiver() {
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        offer("1045000.00");
        Blocker thin = finding("margin-below-floor");

        offer(null);
        assertThat(finding("margin-below-floor").holds()).isTrue();
        assertThat(finding("margin-unknown").severity()).isEqualTo(Severity.WARNING);

        does("erik", () -> blockers.waive(number, thin.id(), "A reference customer"));
        offer(null);
        assertThat(finding("margin-below-floor").state()).isEqualTo(BlockerState.WAIVED);

        offer("700000.00");
        offer(null);
        assertThat(finding("margin-below-floor").state()).isEqualTo(BlockerState.CLEARED);
    }

    @Test
    void a_margin_that_was_never_known_only_warns_in_finance_and_in_sign_off() {
        OpenDeal known = aDeal();
        var withoutCost = new OpenDeal(
                known.title(),
                known.account(),
                known.currency(),
                null,
                List.of(line(null)),
                known.paymentPlan(),
                known.owner(),
                null);
        number = as("amy", () -> deals.open(withoutCost)).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        assertThat(finding("margin-unknown").severity()).isEqualTo(Severity.WARNING);

        deals.enterStage(number, Stage.EXECUTIVE_SIGN_OFF);
        assertThat(finding("margin-unknown")).satisfies(warning -> {
            assertThat(warning.isOpen()).isTrue();
            assertThat(warning.stage()).isEqualTo(Stage.EXECUTIVE_SIGN_OFF);
        });
        assertThat(open()).doesNotContain("margin-below-floor");
    }

    @Test
    void a_margin_that_only_looks_like_the_floor_when_rounded_is_below_it() {
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);

        String nearlyTenPercent = "990044.00";
        offer(nearlyTenPercent);
        assertThat(finding("margin-below-floor").holds()).isTrue();

        offer("990000.00");
        assertThat(finding("margin-below-floor").state()).isEqualTo(BlockerState.CLEARED);
    }

    @Test
    void the_gates_refusal_names_each_blocker_its_owner_and_since_when() {
        assertThatThrownBy(() -> gate.requireOpen(number, Stage.NEEDS_PROPOSAL))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.kind()).isEqualTo(Kind.CONFLICT);
                    assertThat(texts.of(no, Locale.ENGLISH))
                            .startsWith("2 blockers are still open")
                            .contains("“Economic buyer not identified”: Amy")
                            .contains("open since " + LocalDate.now(ZoneOffset.UTC));
                    assertThat(texts.of(no, Locale.SIMPLIFIED_CHINESE)).contains("“尚未确认使用部门”：处理人 ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void the_gates_refusal_counts_days_where_its_reader_is(String zone) {
        String reader = "p" + UUID.randomUUID();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> people.create(new NewPerson(
                        reader,
                        "Reader",
                        reader + "@example.com",
                        "en",
                        zone,
                        Set.of(Groups.ACCOUNT_MANAGERS),
                        null,
                        "a long password")));
        LocalDate since = LocalDate.ofInstant(finding("user-buyer-missing").openSince(), ZoneId.of(zone));

        assertThatThrownBy(() -> does(reader, () -> gate.requireOpen(number, Stage.NEEDS_PROPOSAL)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(texts.of(no, Locale.ENGLISH)).contains("open since " + since));
    }

    @Test
    void findings_go_with_the_deal_to_its_new_owner() {
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        Blocker mine = as(
                "amy",
                () -> blockers.raise(
                        number, new BlockerDraft("price", "Too high", null, null, "amy", later, null, null)));
        blockers.followOwner(number, "amy", "ben");

        assertThat(finding("user-buyer-missing").owner()).isEqualTo("ben");
        assertThat(blockers.get(number, mine.id()).owner()).isEqualTo("amy");
    }

    private void offer(@Nullable String cost) {
        as("amy", () -> terms.add(number, new TermsDraft("CNY", List.of(line(cost)), List.of())));
    }

    private static TermsLine line(@Nullable String cost) {
        return new TermsLine(
                "Press line PX-9",
                2,
                new BigDecimal("1200000.00"),
                new BigDecimal("1100000.00"),
                cost == null ? null : new BigDecimal(cost));
    }

    private Stakeholder add(BuyerRole role, Stance stance) {
        return as(
                "amy",
                () -> stakeholders.add(
                        number, new StakeholderDraft("Li Wei", null, "Design", Set.of(role), stance, 3, null)));
    }

    private Blocker finding(String kind) {
        return blockers.of(number).stream()
                .filter(b -> kind.equals(b.rule()))
                .reduce((one, another) -> {
                    throw new AssertionError("Raised twice: " + kind);
                })
                .orElseThrow();
    }

    private List<String> open() {
        return blockers.of(number).stream()
                .filter(Blocker::isOpen)
                .map(Blocker::kind)
                .toList();
    }

    private List<String> events() {
        return trail.of(number).stream().map(AuditEntry::event).toList();
    }
}
