package org.dealgate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dealgate.deal.Deal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsLine;
import org.dealgate.deal.TermsVersion;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class RoundPlanningTest {

    private final List<DemandedApproval> demanded = new ArrayList<>();
    private final List<MatrixInput> asked = new ArrayList<>();
    private final People people = mock();
    private final Terms terms = mock();
    private final Deal deal = mock();
    private RoundPlanning planning;

    @BeforeEach
    void prepare() {
        RoundTable rounds = mock();
        ApprovalTable requests = mock();
        when(rounds.current(anyString())).thenReturn(Optional.empty());
        when(requests.insert(any(), any(), anyString()))
                .thenAnswer(call -> request(call.getArgument(1), call.getArgument(2)));
        when(deal.number()).thenReturn("D-1");
        when(deal.owner()).thenReturn("amy");
        when(deal.openedBy()).thenReturn("ben");
        when(deal.assistant()).thenReturn("carl");
        when(deal.valueBase()).thenReturn(Optional.empty());
        when(terms.current("D-1")).thenReturn(Optional.of(offer()));
        ObjectProvider<ApprovalMatrix> matrix = mock();
        when(matrix.getObject()).thenReturn(input -> {
            asked.add(input);
            return demanded;
        });
        var clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        planning = new RoundPlanning(matrix, terms, people, rounds, requests, event -> {}, clock);
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
    void nobody_approves_a_deal_that_they_own_opened_or_assist() {
        for (String party : List.of("amy", "ben", "carl")) {
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
    void a_matrix_that_names_nobody_is_no_approval() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> planning.plan(deal)))
                .isInstanceOf(Refusal.class);
    }

    private void demand(int level, String position) {
        demanded.add(new DemandedApproval(level, position, "rule"));
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
                1, "f", "{}", "CNY", List.of(line), List.of(payment), null, List.of(), "amy", Instant.EPOCH);
    }

    private static ApprovalRequest request(DemandedApproval demanded, String approver) {
        return new ApprovalRequest(
                1,
                "D-1",
                1,
                demanded.level(),
                demanded.position(),
                demanded.ruleId(),
                approver,
                1,
                "f",
                null,
                ApprovalRequest.State.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
