package org.dealgate.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.deal.Deals;
import org.dealgate.deal.EconomicBuyerPlan;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealgateTest
class StakeholdersTest {

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    private String number;

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_person_may_hold_several_roles() {
        Stakeholder added = as(
                "amy",
                () -> stakeholders.add(
                        number,
                        APerson.named("李副总")
                                .as(BuyerRole.USER, BuyerRole.ECONOMIC)
                                .weighing(5)
                                .deciding(AuthorityProof.CONFIRMED, "The design department says that he decides.", null)
                                .writtenTo("li@example.com")
                                .draft()));
        assertThat(stakeholders.of(number)).containsExactly(added);
        assertThat(added.roles()).containsExactly(BuyerRole.ECONOMIC, BuyerRole.USER);
        assertThat(stakeholders.coverage(number).known(BuyerRole.ECONOMIC)).isTrue();
    }

    @Test
    void reporting_in_a_circle_is_refused() {
        long boss = add("boss", null);
        long middle = add("middle", boss);
        long low = add("low", middle);
        refused("reportsTo", () -> change(boss, low));
        refused("reportsTo", () -> change(boss, boss));
        assertThat(stakeholders.of(number)).extracting(Stakeholder::reportsTo).containsExactly(null, boss, middle);
    }

    @Test
    void two_people_who_close_a_circle_at_once_do_not_both_succeed() throws Exception {
        long one = add("one", null);
        long two = add("two", null);
        var turn = new java.util.concurrent.atomic.AtomicBoolean();
        var results = Together.does(2, () -> {
            if (turn.compareAndSet(false, true)) {
                change(one, two);
            } else {
                change(two, one);
            }
            return "changed";
        });
        assertThat(results).filteredOn("changed"::equals).hasSize(1);
    }

    @Test
    void one_reports_to_somebody_of_the_same_deal() {
        long here = add("here", null);
        String other = as("amy", () -> deals.open(aDeal())).number();
        refused("reportsTo", () -> as("amy", () -> stakeholders.add(other, draft("there", here))));
    }

    @Test
    void whoever_reported_to_somebody_removed_reports_to_nobody() {
        long boss = add("boss", null);
        long low = add("low", boss);
        does("amy", () -> stakeholders.remove(number, boss));
        assertThat(stakeholders.of(number)).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo(low);
            assertThat(s.reportsTo()).isNull();
        });
    }

    @Test
    void what_is_wrong_is_named_by_its_field() {
        refused("name", () -> as("amy", () -> stakeholders.add(number, draft(" ", null))));
        refused("influence", () -> as("amy", () -> stakeholders.add(number, with(6, null, Set.of(), null))));
        refused("email", () -> as("amy", () -> stakeholders.add(number, with(3, null, Set.of(), "nobody"))));
        // nothing that the outbox would refuse later, in the middle of somebody else's task
        for (String unsendable : List.of("a@b.example,c@d.example", "a..b@c.example", "a@b..example", "a@b;c")) {
            refused("email", () -> as("amy", () -> stakeholders.add(number, with(3, null, Set.of(), unsendable))));
        }
        refused(
                "authorityProof",
                () -> as(
                        "amy",
                        () -> stakeholders.add(number, with(3, AuthorityProof.PROVEN, Set.of(BuyerRole.USER), null))));
    }

    @Test
    void reviewers_map_the_buying_centre_and_finance_does_not() {
        as("tess", () -> stakeholders.add(number, draft("王工", null)));
        assertThatThrownBy(() -> as("finn", () -> stakeholders.add(number, draft("王工", null))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
    }

    @Test
    void the_plan_to_reach_the_economic_buyer_is_part_of_the_coverage() {
        var plan = new EconomicBuyerPlan(LocalDate.of(2026, 12, 24), "Through the design department");
        does("amy", () -> deals.planEconomicBuyer(number, plan));
        assertThat(stakeholders.coverage(number).economicBuyerPlan()).contains(plan);
        does("amy", () -> deals.planEconomicBuyer(number, null));
        assertThat(stakeholders.coverage(number).economicBuyerPlan()).isEmpty();
    }

    private long add(String name, @Nullable Long reportsTo) {
        return as("amy", () -> stakeholders.add(number, draft(name, reportsTo))).id();
    }

    private void change(long id, long reportsTo) {
        as("amy", () -> stakeholders.change(number, id, draft("somebody", reportsTo)));
    }

    private static StakeholderDraft draft(String name, @Nullable Long reportsTo) {
        return new StakeholderDraft(name, null, null, Set.of(BuyerRole.USER), Stance.NEUTRAL, 3, reportsTo);
    }

    private static StakeholderDraft with(
            int influence, @Nullable AuthorityProof proof, Set<BuyerRole> roles, @Nullable String email) {
        var person = APerson.named("Somebody")
                .as(roles.toArray(BuyerRole[]::new))
                .weighing(influence)
                .deciding(proof, null, null);
        return email == null ? person.draft() : person.writtenTo(email).draft();
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
