package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.approval.authority.Authorities;
import org.dealgate.approval.authority.Limit;
import org.dealgate.deal.Deal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsKey;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class RoundPlanningTest {

    private final List<DemandedApproval> demanded = new ArrayList<>();
    private final Map<Integer, LevelRule> levels = new HashMap<>();
    private final List<MatrixInput> asked = new ArrayList<>();
    private final List<Addition> added = new ArrayList<>();
    private final Map<String, Limit> limits = new HashMap<>();
    private final People people = mock();
    private final Terms terms = mock();
    private final Deal deal = mock();
    private final ApprovalTable requests = mock();
    private final PlanTable plans = mock();
    private RoundPlanning planning;

    @BeforeEach
    void prepare() {
        RoundTable rounds = mock();
        AdditionTable additions = mock();
        Authorities authorities = mock();
        SplitCheck split = mock();
        when(rounds.current(anyString())).thenReturn(Optional.empty());
        when(plans.insert(any(), any())).thenAnswer(call -> request(call.getArgument(1)));
        when(additions.of("D-1")).thenReturn(added);
        when(authorities.limitOf(any(), any()))
                .thenAnswer(
                        call -> limits.getOrDefault(call.<Person>getArgument(0).id(), Limit.NONE));
        when(split.of(any())).thenReturn(new SplitCheck.Finding(null, List.of(), null));
        when(deal.number()).thenReturn("D-1");
        when(deal.owner()).thenReturn("amy");
        when(deal.openedBy()).thenReturn("ben");
        when(deal.assistant()).thenReturn("carl");
        when(deal.account()).thenReturn(mock());
        when(deal.valueBase()).thenReturn(Optional.empty());
        when(terms.current("D-1")).thenReturn(Optional.of(offer()));
        ObjectProvider<ApprovalMatrix> matrix = mock();
        when(matrix.getObject()).thenReturn(input -> {
            asked.add(input);
            return new Demand(demanded, levels, 1);
        });
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        planning = new RoundPlanning(
                matrix,
                new MatrixFacts(mock(), split),
                terms,
                new Parties(terms),
                new StandingApprovals(terms, rounds, requests),
                new Approvers(people, authorities),
                additions,
                mock(),
                rounds,
                requests,
                plans,
                event -> {},
                clock);
    }

    @Test
    void what_is_unknown_is_asked_as_unknown_and_never_as_zero() {
        demand(1, "head-of-sales");
        held("head-of-sales", "eva");

        planning.plan(deal);

        assertThat(asked).singleElement().satisfies(input -> {
            assertThat(input.value()).isNull();
            assertThat(input.marginPercent()).isNull();
            assertThat(input.discountPercent()).isEqualByComparingTo("10");
            assertThat(input.longestPaymentDays()).isEqualTo(120);
        });
    }

    @Test
    void levels_are_asked_of_the_holders_of_their_positions() {
        demand(2, "finance-director");
        demand(1, "head-of-sales");
        held("head-of-sales", "eva");
        held("finance-director", "erik");

        ApprovalPlan plan = planning.plan(deal);

        assertThat(plan.requests())
                .extracting(r -> r.level() + " " + r.approver())
                .containsExactly("1 eva", "2 erik");
        assertThat(plan.everyApproverKnown()).isTrue();
    }

    @Test
    void nobody_approves_a_deal_that_they_own_opened_assist_or_wrote_the_terms_of() {
        for (String party : List.of("amy", "ben", "carl", "wilma")) {
            demanded.clear();
            demand(1, "head-of-sales");
            held("head-of-sales", party);

            ApprovalPlan plan = planning.plan(deal);

            assertThat(plan.requests()).as(party).isEmpty();
            assertThat(plan.gaps()).as(party).containsExactly(new Gap(1, "head-of-sales", "rule"));
        }
    }

    @Test
    void another_holder_is_asked_where_one_works_on_the_deal() {
        demand(1, "head-of-sales");
        held("head-of-sales", "amy", "eva");

        assertThat(planning.plan(deal).requests())
                .extracting(ApprovalRequest::approver)
                .containsExactly("eva");
    }

    @Test
    void nobody_is_asked_twice_in_one_round() {
        demand(1, "head-of-sales");
        demand(2, "finance-director");
        held("head-of-sales", "eva");
        held("finance-director", "eva");

        ApprovalPlan plan = planning.plan(deal);

        assertThat(plan.requests()).hasSize(1);
        assertThat(plan.gaps()).containsExactly(new Gap(2, "finance-director", "rule"));
    }

    @Test
    void a_position_that_two_rules_name_is_asked_once_at_the_lower_level() {
        demand(2, "head-of-sales");
        demand(1, "head-of-sales");
        held("head-of-sales", "eva", "eve");

        assertThat(planning.plan(deal).requests())
                .extracting(ApprovalRequest::level)
                .containsExactly(1);
    }

    @Test
    void a_vacant_position_and_a_holder_who_is_no_executive_are_gaps() {
        demand(1, "head-of-sales");
        demand(2, "finance-director");
        when(people.holding("finance-director"))
                .thenReturn(List.of(person("finn", Groups.FINANCE_CONTROLLERS, "finance-director")));

        assertThat(planning.plan(deal).gaps()).hasSize(2);
    }

    @Test
    void a_deal_without_terms_is_refused_in_words() {
        when(terms.current("D-1")).thenReturn(Optional.empty());

        assertThatThrownBy(() -> planning.draft(deal)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.problems()).extracting(Problem::key).containsExactly("approval.no-terms");
        });
    }

    @Test
    void a_matrix_that_names_nobody_is_no_approval() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> planning.plan(deal)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void approvers_of_a_sequential_level_have_a_step_each_and_others_share_one() {
        demand(1, "head-of-sales");
        demand(2, "finance-director");
        demand(2, "chief-executive");
        levels.put(2, new LevelRule("all", true, 9, true, null));
        held("head-of-sales", "eva");
        held("finance-director", "erik");
        held("chief-executive", "ella");
        assertThat(steps()).containsExactly("1 eva", "2 erik", "3 ella");

        levels.put(2, new LevelRule("all", false, 9, true, null));
        assertThat(steps()).containsExactly("1 eva", "2 erik", "2 ella");
    }

    @Test
    void a_vacant_position_is_no_gap_where_enough_others_of_the_level_are_there() {
        demand(1, "head-of-sales");
        demand(1, "finance-director");
        levels.put(1, new LevelRule("any", false, 9, true, null));
        held("finance-director", "erik");

        assertThat(planning.plan(deal).gaps()).isEmpty();
        levels.put(1, new LevelRule("2", false, 9, true, null));
        assertThat(planning.plan(deal).gaps()).containsExactly(new Gap(1, "head-of-sales", "rule"));
    }

    @Test
    void what_two_rules_want_an_approver_to_look_at_counts_together() {
        demanded.add(new DemandedApproval(2, "finance-director", Set.of("delivery"), "later"));
        demanded.add(new DemandedApproval(1, "finance-director", Set.of("currency"), "first"));
        held("finance-director", "erik");

        assertThat(planning.draft(deal).assignment().planned()).singleElement().satisfies(one -> {
            assertThat(one.demanded().level()).isOne();
            assertThat(one.demanded().looksAt()).containsExactlyInAnyOrder("delivery", "currency");
            assertThat(one.demanded().ruleId()).isEqualTo("first; later");
        });
    }

    @Test
    void who_was_added_and_has_left_is_not_waited_for() {
        demand(1, "head-of-sales");
        held("head-of-sales", "eva");
        added.add(new Addition("D-1", 1, Addition.Place.BESIDE, "ella", "knows", "eva", Instant.EPOCH));

        assertThat(steps()).containsExactly("1 eva");
    }

    @Test
    void where_enough_approvals_stand_already_nobody_else_of_the_level_is_asked() {
        demand(1, "head-of-sales");
        demand(1, "finance-director");
        levels.put(1, new LevelRule("any", false, 9, true, null));
        held("head-of-sales", "eva");
        held("finance-director", "erik");
        when(people.find("eva")).thenReturn(Optional.of(person("eva", Groups.EXECUTIVES, "head-of-sales")));
        when(terms.found(any())).thenReturn(Map.of(new TermsKey("D-1", 1), offer()));
        when(requests.of("D-1"))
                .thenReturn(List.of(new ApprovalRequests(1, 1, "eva")
                        .decided(Decision.APPROVE)
                        .request()));

        ApprovalPlan plan = planning.plan(deal);

        verify(requests).revoke(eq(List.of(plan.requests().get(1).id())), eq("satisfied"), any());
    }

    @Test
    void the_matrix_may_name_a_person() {
        demand(1, "@eva");
        when(people.find("eva")).thenReturn(Optional.of(person("eva", Groups.EXECUTIVES, "head-of-sales")));

        assertThat(steps()).containsExactly("1 eva");
    }

    @Test
    void somebody_whose_limit_does_not_reach_is_not_asked() {
        demand(1, "head-of-sales");
        held("head-of-sales", "eva", "eve");
        limits.put("eva", new Limit(null, new BigDecimal("9.99")));

        assertThat(steps()).containsExactly("1 eve");
        limits.put("eve", new Limit(new BigDecimal("1000000"), null));
        assertThat(planning.plan(deal).gaps()).as("the value is not known").hasSize(1);
    }

    @Test
    void who_was_added_is_asked_before_or_beside_the_level_and_leaves_no_gap_in_another() {
        demand(1, "head-of-sales");
        demand(2, "finance-director");
        held("head-of-sales", "eva");
        held("finance-director", "erik");
        add(1, Addition.Place.BEFORE, "ella");
        add(1, Addition.Place.BESIDE, "erik");

        assertThat(steps()).containsExactly("1 ella", "2 eva", "3 erik");
        added.clear();
        add(7, Addition.Place.BESIDE, "ella");
        assertThat(steps()).containsExactly("1 eva", "2 ella", "2 erik");
    }

    private List<String> steps() {
        return planning.draft(deal).assignment().planned().stream()
                .map(one -> one.step() + " " + one.approver())
                .toList();
    }

    private void add(int level, Addition.Place place, String approver) {
        when(people.find(approver)).thenReturn(Optional.of(person(approver, Groups.EXECUTIVES, "another")));
        added.add(new Addition("D-1", level, place, approver, "knows the customer", "eva", Instant.EPOCH));
    }

    private void demand(int level, String position) {
        demanded.add(new DemandedApproval(level, position, DemandedApproval.EVERYTHING, "rule"));
    }

    private void held(String position, String... holders) {
        when(people.holding(position))
                .thenReturn(Arrays.stream(holders)
                        .map(id -> person(id, Groups.EXECUTIVES, position))
                        .toList());
    }

    private static Person person(String id, String group, String position) {
        return new Person(id, id, id + "@example.org", Locale.ENGLISH, ZoneOffset.UTC, true, Set.of(group), position);
    }

    private static TermsVersion offer() {
        var line = new TermsLine("Press", 1, new BigDecimal("100.00"), new BigDecimal("90.00"), null);
        var payment = new PaymentTerm("on delivery", 120, new BigDecimal("100"));
        return new TermsVersion(
                1, "f", "{}", "CNY", List.of(line), List.of(payment), null, List.of(), "wilma", Instant.EPOCH);
    }

    private static ApprovalRequest request(PlannedApproval planned) {
        DemandedApproval demanded = planned.demanded();
        var request = new ApprovalRequests(demanded.level(), planned.step(), planned.approver())
                .position(demanded.position());
        return (planned.standing() == null ? request : request.decided(Decision.APPROVE)).request();
    }
}
