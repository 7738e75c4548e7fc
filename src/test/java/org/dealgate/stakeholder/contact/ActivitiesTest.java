package org.dealgate.stakeholder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.PDF;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;
import static org.dealgate.stakeholder.APerson.named;
import static org.dealgate.stakeholder.Stance.NEUTRAL;
import static org.dealgate.stakeholder.Stance.OPPOSES;
import static org.dealgate.stakeholder.Stance.SUPPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.Statements;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Stage;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is logged of contacts with the customer's people, and what follows from it. */
@DealgateTest
class ActivitiesTest {

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Documents documents;

    @Autowired
    Blockers blockers;

    @Autowired
    Activities activities;

    @Autowired
    NextContacts nextContacts;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    private String number;
    private Stakeholder li;
    private LocalDate today;

    @BeforeEach
    void a_deal_with_somebody_known() {
        number = as("amy", () -> deals.open(aDeal())).number();
        li = add(number, named("Li").stands(NEUTRAL, LocalDate.of(2026, 1, 5), null));
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_contact_is_logged_with_a_kind_and_a_name_and_is_of_today_by_who_logs_it() {
        Activity logged = log("amy", ActivityKind.CALL, null, null, null, li);
        assertThat(activities.of(number, null, 20)).containsExactly(logged);
        assertThat(logged.day()).isEqualTo(today);
        assertThat(logged.by()).isEqualTo("amy");
        assertThat(logged.with())
                .containsExactly(new Activity.Participant(li.who().person(), li.id(), "Li", null));
    }

    @Test
    void another_colleague_may_have_been_the_one() {
        var draft = new ActivityDraft(ActivityKind.VISIT, null, List.of(li.id()), null, "eva", null, null, null);
        assertThat(as("amy", () -> activities.log(number, draft)))
                .extracting(Activity::by, Activity::loggedBy)
                .containsExactly("eva", "amy");
        var nobody = new ActivityDraft(ActivityKind.VISIT, null, List.of(li.id()), null, "nobody", null, null, null);
        refused("by", () -> as("amy", () -> activities.log(number, nobody)));
    }

    @Test
    void it_dates_the_stance_and_says_by_what_we_know_it() {
        log("finn", ActivityKind.VISIT, today.minusDays(2), SUPPORTS, null, li);
        assertThat(stakeholders.of(number).get(0)).satisfies(s -> {
            assertThat(s.stance()).isEqualTo(SUPPORTS);
            assertThat(s.stanceOn()).isEqualTo(today.minusDays(2));
            assertThat(s.stanceSource()).isEqualTo("visit by Finn Fischer");
        });
        // what was said earlier and is logged later does not turn it back
        log("amy", ActivityKind.CALL, today.minusDays(3), OPPOSES, null, li);
        assertThat(stakeholders.of(number).get(0).stance()).isEqualTo(SUPPORTS);
    }

    @Test
    void what_is_wrong_is_named_by_its_field() {
        refused("with", () -> log("amy", ActivityKind.CALL, null, null, null));
        String other = as("amy", () -> deals.open(aDeal())).number();
        Stakeholder elsewhere = add(other, named("Wu"));
        refused("with", () -> log("amy", ActivityKind.CALL, null, null, null, elsewhere));
        refused(
                "with",
                () -> log(
                        "amy",
                        ActivityKind.CALL,
                        null,
                        null,
                        null,
                        Collections.nCopies(51, li).toArray(Stakeholder[]::new)));
        refused("kind", () -> log("amy", null, null, null, null, li));
        refused("day", () -> log("amy", ActivityKind.CALL, today.plusDays(3), null, null, li));
        refused("day", () -> log("amy", ActivityKind.CALL, today.minusYears(11), null, null, li));
        refused("about", () -> log("amy", ActivityKind.CALL, null, null, "x".repeat(4001), li));
        refused("nextStep", () -> step(today, null, today.plusDays(1)));
        refused("nextStepOn", () -> step(today, "Visit", today.minusDays(1)));
        var stances = Map.of(elsewhere.id(), SUPPORTS);
        var draft = new ActivityDraft(ActivityKind.CALL, null, List.of(li.id()), stances, null, null, null, null);
        refused("stances", () -> as("amy", () -> activities.log(number, draft)));
    }

    @Test
    void whoever_talks_to_customers_logs_it_and_the_rest_do_not() {
        for (String person : List.of("amy", "ben", "tess", "finn", "eva", "sam")) {
            log(person, ActivityKind.MAIL, null, null, null, li);
        }
        for (String person : List.of("dora", "audrey")) {
            assertThatThrownBy(() -> log(person, ActivityKind.MAIL, null, null, null, li))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        }
        assertThat(activities.of(number, null, 20)).hasSize(6);
    }

    @Test
    void the_trail_keeps_that_it_was_and_never_what_was_said() {
        Activity logged = log("amy", ActivityKind.CALL, null, null, "quince-jelly", li);
        does("amy", () -> activities.delete(number, logged.id()));
        var kept = trail.of(number);
        assertThat(kept).extracting(e -> e.event()).contains("Activity.Logged", "Activity.Deleted");
        assertThat(kept).extracting(e -> e.details().toString()).noneMatch(text -> text.contains("quince-jelly"));
        assertThat(kept)
                .filteredOn(e -> e.event().equals("Activity.Logged"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.details()).containsEntry("kind", "CALL").containsEntry("with", "Li"));
    }

    @Test
    void who_logged_it_and_the_deals_owner_delete_it_and_nobody_else() {
        Activity sams = log("sam", ActivityKind.CALL, null, null, null, li);
        Activity another = log("sam", ActivityKind.CALL, null, null, null, li);
        assertThatThrownBy(() -> does("eva", () -> activities.delete(number, sams.id())))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
        does("amy", () -> activities.delete(number, sams.id()));
        does("sam", () -> activities.delete(number, another.id()));
        assertThat(activities.of(number, null, 20)).isEmpty();
        assertThatThrownBy(() -> does("amy", () -> activities.delete(number, sams.id())))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void whom_a_deleted_contact_showed_to_stand_in_a_way_stands_as_before_unless_more_was_learned_since() {
        log("amy", ActivityKind.CALL, today.minusDays(3), SUPPORTS, null, li);
        Activity mistaken = log("amy", ActivityKind.CALL, today.minusDays(1), OPPOSES, null, li);
        does("amy", () -> activities.delete(number, mistaken.id()));
        assertThat(stakeholders.of(number))
                .filteredOn(s -> s.id() == li.id())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.stance()).isEqualTo(SUPPORTS);
                    assertThat(s.stanceOn()).isEqualTo(today.minusDays(3));
                });

        Activity older = log("amy", ActivityKind.CALL, today.minusDays(2), NEUTRAL, null, li);
        log("amy", ActivityKind.VISIT, today, OPPOSES, null, li);
        does("amy", () -> activities.delete(number, older.id()));
        assertThat(stakeholders.of(number))
                .filteredOn(s -> s.id() == li.id())
                .extracting(Stakeholder::stance)
                .containsExactly(OPPOSES);
    }

    @Test
    void after_a_withdrawal_nothing_is_logged_any_more_and_what_was_can_be_read_and_deleted() {
        Activity logged = log("amy", ActivityKind.CALL, null, null, null, li);
        does("amy", () -> deals.withdraw(number, "Not built"));
        assertThatThrownBy(() -> log("amy", ActivityKind.CALL, null, null, null, li))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
        assertThat(next()).isEmpty();
        assertThat(activities.of(number, null, 20)).containsExactly(logged);
        does("amy", () -> activities.delete(number, logged.id()));
    }

    @Test
    void after_the_win_contacts_go_on_and_how_somebody_stands_is_no_longer_noted() {
        handOver();
        assertThat(deals.get(number).finished()).isTrue();
        Activity visit = log("sam", ActivityKind.VISIT, null, null, "First visit", li);
        assertThat(activities.of(number, null, 20)).containsExactly(visit);
        refused("stances", () -> log("sam", ActivityKind.VISIT, null, SUPPORTS, null, li));
        assertThat(next()).isEmpty();
    }

    @Test
    void the_newest_comes_first_and_the_list_goes_on_where_it_ended() {
        Activity today1 = log("amy", ActivityKind.CALL, today, null, null, li);
        Activity old = log("amy", ActivityKind.CALL, today.minusDays(9), null, null, li);
        Activity today2 = log("amy", ActivityKind.CALL, today, null, null, li);
        assertThat(activities.of(number, null, 2)).containsExactly(today2, today1);
        assertThat(activities.of(number, today1.id(), 2)).containsExactly(old);
    }

    @Test
    void the_last_contact_of_a_person_counts_in_whichever_deal_it_was() {
        assertThat(activities.lastContacts(number)).isEmpty();
        String other = as(
                        "amy",
                        () -> deals.open(aDealWith(deals.get(number).account().name())))
                .number();
        Stakeholder there = add(other, named("Li").knownAs(li.who().person()));
        var draft = new ActivityDraft(
                ActivityKind.CALL, today.minusDays(4), List.of(there.id()), null, null, null, null, null);
        as("amy", () -> activities.log(other, draft));
        log("amy", ActivityKind.CALL, today.minusDays(6), null, null, li);
        assertThat(activities.lastContacts(number)).containsExactly(Map.entry(li.id(), today.minusDays(4)));
        assertThat(activities.of(number, null, 20))
                .singleElement()
                .satisfies(a -> assertThat(a.with())
                        .extracting(Activity.Participant::stakeholder)
                        .containsExactly(li.id()));
    }

    @Test
    void whoever_left_the_map_stays_in_the_log_by_name() {
        log("amy", ActivityKind.CALL, null, null, null, li);
        does("amy", () -> stakeholders.remove(number, li.id()));
        assertThat(activities.of(number, null, 20))
                .singleElement()
                .satisfies(a -> assertThat(a.with())
                        .containsExactly(new Activity.Participant(li.who().person(), null, "Li", null)));
    }

    @Test
    void an_agreed_step_is_due_until_one_of_those_who_agreed_is_met_on_its_day_or_later() {
        Stakeholder wu = add(number, named("Wu"));
        var draft = new ActivityDraft(
                ActivityKind.MEETING,
                today.minusDays(7),
                List.of(li.id(), wu.id()),
                null,
                null,
                null,
                "Send the drawing",
                today.minusDays(1));
        as("amy", () -> activities.log(number, draft));
        assertThat(rules(li)).contains(ContactRule.NEXT_STEP_DUE);
        // season's greetings in between are not what was agreed
        log("amy", ActivityKind.MAIL, today.minusDays(3), null, null, wu);
        assertThat(rules(li)).contains(ContactRule.NEXT_STEP_DUE);
        log("amy", ActivityKind.CALL, today, null, null, wu);
        assertThat(rules(li)).doesNotContain(ContactRule.NEXT_STEP_DUE);
    }

    @Test
    void a_blocker_on_the_customers_side_leads_to_its_department() {
        Stakeholder designer = add(number, named("Wang").from("Design"));
        raise("Design", Side.OURS);
        assertThat(rules(designer)).doesNotContain(ContactRule.DEPARTMENT_BLOCKS);
        long id = raise("design", Side.CUSTOMER);
        assertThat(rules(designer)).contains(ContactRule.DEPARTMENT_BLOCKS);
        does("amy", () -> blockers.resolve(number, id, "An improvement plan"));
        assertThat(rules(designer)).doesNotContain(ContactRule.DEPARTMENT_BLOCKS);
    }

    @Test
    void the_next_contacts_of_many_deals_take_as_many_statements_as_those_of_one() {
        as("amy", () -> nextContacts.ofDealsOf("amy", 50));
        List<String> one = Statements.of(this::next);
        List<String> few = Statements.of(() -> as("amy", () -> nextContacts.ofDealsOf("amy", 50)));
        for (int i = 0; i < 5; i++) {
            String more = as("amy", () -> deals.open(aDeal())).number();
            add(more, named("Person " + i).as(BuyerRole.ECONOMIC));
        }
        List<String> many = Statements.of(() -> as("amy", () -> nextContacts.ofDealsOf("amy", 50)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThan(10);
        assertThat(one).hasSizeLessThan(10);
        assertThat(as("amy", () -> nextContacts.ofDealsOf("amy", 3))).hasSize(3);
    }

    private void handOver() {
        for (Stage stage : List.of(Stage.TECHNICAL_REVIEW, Stage.FINANCE_FEASIBILITY, Stage.EXECUTIVE_SIGN_OFF)) {
            does("amy", () -> deals.enterStage(number, stage));
        }
        as("amy", () -> documents.add(number, "c.pdf", "application/pdf", PDF, DocumentKind.CONTRACT));
        does("amy", () -> deals.won(number, "C-1", today));
        does("amy", () -> deals.enterStage(number, Stage.HANDOVER_TO_SERVICE));
        does("amy", () -> deals.close(number));
    }

    private List<NextContact> next() {
        return as("amy", () -> nextContacts.of(deals.get(number), stakeholders.of(number)));
    }

    private Set<ContactRule> rules(Stakeholder person) {
        return next().stream()
                .filter(next -> person.id() == next.whom().id())
                .flatMap(next -> next.reasons().stream())
                .map(Reason::rule)
                .collect(Collectors.toSet());
    }

    private long raise(String department, Side side) {
        var draft = new BlockerDraft(
                "technical-flaw",
                "No workable design",
                null,
                Severity.BLOCKING,
                "amy",
                LocalDate.of(2030, 1, 31),
                side,
                department);
        return as("amy", () -> blockers.raise(number, draft)).id();
    }

    private void step(LocalDate day, @Nullable String text, LocalDate on) {
        var draft = new ActivityDraft(ActivityKind.CALL, day, List.of(li.id()), null, null, null, text, on);
        as("amy", () -> activities.log(number, draft));
    }

    private Activity log(
            String person,
            @Nullable ActivityKind kind,
            @Nullable LocalDate day,
            @Nullable Stance stance,
            @Nullable String about,
            Stakeholder... with) {
        List<Long> ids = List.of(with).stream().map(Stakeholder::id).toList();
        Map<Long, Stance> stances = stance == null ? Map.of() : Map.of(ids.get(0), stance);
        var draft = new ActivityDraft(kind, day, ids, stances, null, about, null, null);
        return as(person, () -> activities.log(number, draft));
    }

    private Stakeholder add(String deal, APerson person) {
        return as("amy", () -> stakeholders.add(deal, person.draft()));
    }

    private static void refused(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems())
                                .extracting(Refusal.Problem::field)
                                .containsExactly(field));
    }
}
