package org.dealgate.dealroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dealgate.blocker.Severity.BLOCKING;
import static org.dealgate.blocker.Severity.WARNING;
import static org.dealgate.blocker.Side.CUSTOMER;
import static org.dealgate.blocker.Side.OURS;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;
import static org.dealgate.deal.Stage.TECHNICAL_REVIEW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.account.Accounts;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.dealroom.insight.BlockerFilter.Open;
import org.dealgate.dealroom.insight.BlockerFilter.Weight;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers against a calculation by hand. As of 31 March, 0:00 UTC, of one customer:
 *
 * <pre>
 * deal  worth      blocker         side, who is waited for   open (March)               stage     blocked
 * A     1,000,000  technical-flaw  customer, Design          1 - 3 noon, again 11 - 13  review    2.5 + 2 = 4.5
 *                  technical-flaw  ours, tess                21 -                       proposal  10, still
 *                  legal           ours, ella                1 - 2, then warns          proposal  1
 *                  other           ours, amy                 warns 1 - 11               proposal  (10 warned)
 * B     unknown    price           ours, finn then amy       1 - 6 finn, 6 - 7 amy      proposal  5 + 1 = 6
 * C     500,000    price           customer, Purchasing      10 -, the deal ended on 20 proposal  10
 * </pre>
 */
@DealgateTest
class BlockedTimeTest {

    private static final Instant AS_OF = BlockedDeals.instant("31");
    private static final String NAME = "Blocked Works ";

    @Autowired
    private BlockedTime time;

    @Autowired
    private Deals deals;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String reader;
    private String name;
    private long account;

    @BeforeEach
    void a_customer_with_three_deals() {
        reader = Staff.member(people, Groups.AUDITORS);
        name = NAME + UUID.randomUUID();
        var march = new BlockedDeals(deals, blockers, jdbc, name);
        String a = march.deal("1000000");
        String b = march.deal(null);
        String c = march.deal("500000");
        account = accounts.find(name).orElseThrow().id();

        long flaw = march.blocker(a, "technical-flaw", CUSTOMER, "Design");
        march.open(flaw, TECHNICAL_REVIEW, BLOCKING, "amy", "01", "03T12");
        march.open(flaw, TECHNICAL_REVIEW, BLOCKING, "amy", "11", "13");
        march.open(march.blocker(a, "technical-flaw", OURS, null), NEEDS_PROPOSAL, BLOCKING, "tess", "21", null);
        long legal = march.blocker(a, "legal", OURS, null);
        march.open(legal, NEEDS_PROPOSAL, BLOCKING, "ella", "01", "02");
        march.open(legal, NEEDS_PROPOSAL, WARNING, "ella", "02", null);
        march.open(march.blocker(a, "other", OURS, null), NEEDS_PROPOSAL, WARNING, "amy", "01", "11");
        long price = march.blocker(b, "price", OURS, null);
        march.open(price, NEEDS_PROPOSAL, BLOCKING, "finn", "01", "06");
        march.open(price, NEEDS_PROPOSAL, BLOCKING, "amy", "06", "07");
        march.open(march.blocker(c, "price", CUSTOMER, "Purchasing"), NEEDS_PROPOSAL, BLOCKING, "amy", "10", null);
        march.ended(c, "20");
    }

    @Test
    void kinds_are_sorted_by_the_days_that_they_blocked() {
        Pareto kinds = pareto(filter(), Dimension.KIND);

        assertThat(kinds.bars())
                .extracting(
                        bar -> bar.group().key().kind(),
                        bar -> bar.group().days().toString(),
                        bar -> bar.group().openDays().toString(),
                        bar -> bar.group().blockers(),
                        bar -> bar.group().open(),
                        bar -> bar.group().deals(),
                        bar -> bar.group().medianDays().toString(),
                        bar -> bar.group().meanDays().toString(),
                        bar -> bar.share().toString(),
                        bar -> bar.cumulated().toString())
                .containsExactly(
                        tuple("price", "16.0", "0.0", 2, 0, 2, "8.0", "8.0", "50.8", "50.8"),
                        tuple("technical-flaw", "14.5", "10.0", 2, 1, 1, "7.3", "7.3", "46.0", "96.8"),
                        tuple("legal", "1.0", "0.0", 1, 0, 1, "1.0", "1.0", "3.2", "100.0"));
    }

    @Test
    void everything_together_counts_each_blocker_and_each_deal_once() {
        for (Dimension by : Dimension.values()) {
            BlockerGroup total = pareto(filter(), by).total();

            assertThat(total).as(by.name()).isNotNull();
            assertThat(total.days()).isEqualByComparingTo("31.5");
            assertThat(total.blockers()).isEqualTo(5);
            assertThat(total.open()).isEqualTo(1);
            assertThat(total.deals()).isEqualTo(3);
            assertThat(total.medianDays()).isEqualByComparingTo("6");
            assertThat(total.meanDays()).isEqualByComparingTo("6.3");
            assertThat(total.value()).isEqualByComparingTo("1500000");
            assertThat(total.unknownValues()).isEqualTo(1);
        }
    }

    @Test
    void a_value_that_is_not_known_is_unknown_and_never_0() {
        assertThat(pareto(filter(), Dimension.KIND).bars())
                .extracting(
                        bar -> bar.group().key().kind(),
                        bar -> plain(bar.group().value()),
                        bar -> bar.group().unknownValues())
                .containsExactly(
                        tuple("price", "500000", 1),
                        tuple("technical-flaw", "1000000", 0),
                        tuple("legal", "1000000", 0));

        assertThat(pareto(filter().owner("finn"), Dimension.KIND).bars())
                .extracting(
                        bar -> plain(bar.group().value()), bar -> bar.group().unknownValues())
                .containsExactly(tuple(null, 1));
    }

    @Test
    void of_ours_a_person_is_waited_for_and_of_the_customer_a_department() {
        assertThat(pareto(filter(), Dimension.WAITING_FOR).bars())
                .extracting(
                        bar -> bar.group().key().owner(),
                        bar -> bar.group().key().department(),
                        bar -> bar.group().key().accountName(),
                        bar -> bar.group().days().toString(),
                        bar -> bar.group().open())
                .containsExactlyInAnyOrder(
                        tuple("tess", null, null, "10.0", 1),
                        tuple(null, "Purchasing", name, "10.0", 0),
                        tuple("finn", null, null, "5.0", 0),
                        tuple(null, "Design", name, "4.5", 0),
                        tuple("amy", null, null, "1.0", 0),
                        tuple("ella", null, null, "1.0", 0));
    }

    @Test
    void stages_sides_and_departments_add_up_the_same_days() {
        assertThat(pareto(filter(), Dimension.STAGE).bars())
                .extracting(
                        bar -> bar.group().key().stage(),
                        bar -> bar.group().days().toString())
                .containsExactly(tuple(NEEDS_PROPOSAL, "27.0"), tuple(TECHNICAL_REVIEW, "4.5"));
        assertThat(pareto(filter(), Dimension.SIDE).bars())
                .extracting(
                        bar -> bar.group().key().side(),
                        bar -> bar.group().days().toString())
                .containsExactly(tuple(OURS, "17.0"), tuple(CUSTOMER, "14.5"));
        assertThat(pareto(filter(), Dimension.DEPARTMENT).bars())
                .extracting(
                        bar -> bar.group().key().side(),
                        bar -> bar.group().key().department(),
                        bar -> bar.group().days().toString())
                .containsExactly(
                        tuple(OURS, null, "17.0"),
                        tuple(CUSTOMER, "Purchasing", "10.0"),
                        tuple(CUSTOMER, "Design", "4.5"));
    }

    @Test
    void warnings_are_counted_where_one_asks_for_them() {
        assertThat(days(filter().severity(Weight.WARNING))).isEqualByComparingTo("39");
        assertThat(days(filter().severity(Weight.ALL))).isEqualByComparingTo("70.5");
    }

    /** In Berlin's March 5 begins on 4, 23:00 UTC: price 2 d 1 h and 2 d 23 h, flaw 1 d 23 h. */
    @Test
    void only_the_days_of_the_period_count_as_the_reader_has_them() {
        var days = filter().from(LocalDate.of(2026, 3, 5)).to(LocalDate.of(2026, 3, 12));

        assertThat(pareto(days, Dimension.KIND).bars())
                .extracting(
                        bar -> bar.group().key().kind(),
                        bar -> bar.group().seconds().intValueExact() / 3600,
                        bar -> bar.group().blockers())
                .containsExactly(tuple("price", 49 + 71, 2), tuple("technical-flaw", 47, 1));
    }

    @Test
    void every_filter_keeps_what_it_names() {
        assertThat(days(filter().state(Open.OPEN))).isEqualByComparingTo("10");
        assertThat(days(filter().state(Open.CLOSED))).isEqualByComparingTo("21.5");
        assertThat(days(filter().side(CUSTOMER))).isEqualByComparingTo("14.5");
        assertThat(days(filter().stage(TECHNICAL_REVIEW))).isEqualByComparingTo("4.5");
        assertThat(days(filter().kind("legal"))).isEqualByComparingTo("1");
        assertThat(days(filter().department("Design"))).isEqualByComparingTo("4.5");
        assertThat(days(filter().department(BlockerFilter.UNNAMED))).isEqualByComparingTo("17");
        assertThat(days(filter().owner("finn"))).isEqualByComparingTo("5");
        assertThat(days(filter().customer(name.substring(3).toUpperCase()))).isEqualByComparingTo("31.5");
        assertThat(pareto(filter().customer(name + "%"), Dimension.KIND).total())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void behind_every_bar_are_the_blockers_that_it_counts(Dimension by) {
        for (Open state : Open.values()) {
            for (Weight severity : Weight.values()) {
                BlockerFilter filter = filter().state(state).severity(severity).get();
                Pareto pareto = pareto(filter, by);
                for (Pareto.Bar bar : pareto.bars()) {
                    sameAs(bar.group(), lines(filter.narrowedTo(bar.group().key(), by), by));
                }
                if (pareto.total() != null) {
                    sameAs(pareto.total(), lines(filter, by));
                }
            }
        }
    }

    private static void sameAs(BlockerGroup group, List<BlockerLine> lines) {
        assertThat(lines).hasSize(group.blockers());
        assertThat(lines).filteredOn(BlockerLine::open).hasSize(group.open());
        assertThat(lines)
                .extracting(BlockerLine::dealNumber)
                .satisfies(numbers -> assertThat(numbers.stream().distinct()).hasSize(group.deals()));
        assertThat(lines.stream().map(BlockerLine::seconds).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(group.seconds());
    }

    @Test
    void the_list_goes_on_page_by_page_the_longest_first_as_of_the_same_moment() {
        var filter = filter().severity(Weight.ALL).get();
        var seen = new ArrayList<BlockerLine>();
        Place place = new Place(AS_OF, new BigDecimal("99999999999.000000"), 0);
        while (place != null) {
            Place from = place;
            var page = as(reader, () -> time.lines(filter, Dimension.KIND, from, 2));
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page.lines());
            place = page.next() == null ? null : Place.of(page.next().toString());
        }

        assertThat(seen)
                .extracting(BlockerLine::kind, line -> line.days().toString())
                .containsExactly(
                        tuple("legal", "30.0"),
                        tuple("price", "10.0"),
                        tuple("other", "10.0"),
                        tuple("technical-flaw", "10.0"),
                        tuple("price", "6.0"),
                        tuple("technical-flaw", "4.5"));
    }

    @Test
    void groups_beyond_the_limit_are_counted_together() {
        Pareto first = as(reader, () -> time.pareto(filter().get(), Dimension.KIND, 1, AS_OF));

        assertThat(first.bars()).hasSize(1);
        assertThat(first.others()).isEqualTo(2);
        assertThat(first.otherDays()).isEqualByComparingTo("15.5");
    }

    @Test
    void whoever_may_not_see_deals_sees_no_blockers_and_nonsense_is_refused() {
        String stranger = Staff.member(people);
        assertThatThrownBy(() -> as(stranger, () -> time.pareto(filter().get(), Dimension.KIND, 9)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(stranger, () -> time.lines(filter().get(), Dimension.KIND, null, 9)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days(filter().from(LocalDate.of(2026, 3, 2)).to(LocalDate.of(2026, 3, 1))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days(filter().from(LocalDate.of(1, 1, 1)))).isInstanceOf(Refusal.class);
        for (String nowhere : List.of("x", "1_2_3", "1_-2.0_3", "9999999999999999999_1.0_1")) {
            assertThatThrownBy(() -> Place.of(nowhere)).isInstanceOf(Refusal.class);
        }
    }

    private Filtering filter() {
        return new Filtering().account(account);
    }

    private BigDecimal days(Filtering filter) {
        return pareto(filter, Dimension.KIND).total().days();
    }

    private Pareto pareto(Filtering filter, Dimension by) {
        return pareto(filter.get(), by);
    }

    private Pareto pareto(BlockerFilter filter, Dimension by) {
        return as(reader, () -> time.pareto(filter, by, 100, AS_OF));
    }

    private List<BlockerLine> lines(BlockerFilter filter, Dimension by) {
        var first = new Place(AS_OF, new BigDecimal("99999999999.000000"), 0);
        return as(reader, () -> time.lines(filter, by, first, 100)).lines();
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
