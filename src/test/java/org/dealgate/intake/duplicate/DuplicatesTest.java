package org.dealgate.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.Together;
import org.dealgate.account.Accounts;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDraft;
import org.dealgate.deal.TermsLine;
import org.dealgate.intake.duplicate.Reason.Kind;
import org.dealgate.intake.duplicate.Suspicion.State;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Influence;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DealgateTest
class DuplicatesTest {

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private Examination examination;

    @Autowired
    private DueDeals due;

    @Autowired
    private Candidates candidates;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    /** Words that no other test's names are like. */
    private final String customer = Invented.name();

    private final String item = Invented.name();

    @Test
    void two_deals_of_one_customer_for_the_same_are_found_and_keep_both_gates_shut() {
        String one = opened("amy", customer, line(item, 2));
        String other = opened("ben", customer, line(item, 2));

        Suspicion found = suspicion(one, other);

        assertThat(found.state()).isEqualTo(State.OPEN);
        assertThat(kinds(found)).contains(Kind.SAME_ACCOUNT, Kind.ALL_ITEMS, Kind.SAME_QUANTITIES, Kind.SAME_VALUE);
        assertThat(finding(one).holds()).isTrue();
        assertThat(finding(other).holds()).isTrue();
        assertThat(events(one)).contains("Suspicion.Found");
        assertThat(events(other)).contains("Suspicion.Found");
    }

    @Test
    void customers_of_one_group_or_one_name_are_compared() {
        String subsidiary = Invented.name();
        as("amy", () -> accounts.linkToGroup(accounts.findOrCreate(subsidiary), customer));
        String one = opened("amy", customer + " Group Co., Ltd.", line(item, 1));
        String other = opened("amy", subsidiary, line(item.toUpperCase(), 1));
        String third = opened("amy", customer, line(item, 1));

        assertThat(kinds(suspicion(third, other))).contains(Kind.SAME_GROUP);
        assertThat(kinds(suspicion(third, one))).contains(Kind.SAME_NAME);
        assertThat(between(one, other)).isNull();
    }

    @Test
    void how_often_customers_of_like_names_buy_it_counts_the_same_from_whichever_side_it_is_examined() {
        String one = opened("amy", customer, line(item, 1));
        for (int i = 0; i < 3; i++) {
            opened("amy", customer, line(item, 1));
        }
        String other = opened("amy", customer + " Group Co., Ltd.", line(item + "s", 1));
        examined();
        long oneId = deals.get(one).id();
        long otherId = deals.get(other).id();
        var pair = new DealPair(oneId, otherId);

        Comparison seenFromOne = candidates.of(List.of(oneId), 180).get(pair);
        Comparison seenFromOther = candidates.of(List.of(otherId), 180).get(pair);

        assertThat(seenFromOne.timesBesides()).isEqualTo(3);
        assertThat(seenFromOther).isEqualTo(seenFromOne);
    }

    @Test
    void chinese_customers_are_compared_without_their_legal_forms() {
        String name = "江岳" + hanzi() + "路桥";
        String one = opened("amy", name + "建设集团有限公司", line(item, 1));
        String other = opened("amy", name + "集团", line(item, 1));

        assertThat(kinds(suspicion(one, other))).contains(Kind.SIMILAR_NAME, Kind.BEGUN_TOGETHER);
    }

    @Test
    void another_item_is_no_duplicate_until_the_terms_say_the_same() {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(Invented.name(), 1));
        examined();
        assertThat(between(one, other)).isNull();

        as("amy", () -> terms.add(other, new TermsDraft("CNY", List.of(line(item, 1)), List.of())));
        assertThat(suspicion(one, other).isOpen()).isTrue();

        as("amy", () -> terms.add(other, new TermsDraft("CNY", List.of(line(Invented.word(), 1)), List.of())));
        await().until(() -> duplicates.of(one).isEmpty());
        await().until(() -> !finding(one).isOpen());
        assertThat(events(one)).contains("Suspicion.Gone");
    }

    @Test
    void a_deal_that_ended_within_the_window_counts_and_one_that_ended_before_does_not() {
        String ended = opened("amy", customer, line(item, 1));
        does("amy", () -> deals.withdraw(ended, "No budget"));
        String recent = opened("amy", customer, line(item, 1));
        assertThat(suspicion(recent, ended).isOpen()).isTrue();

        jdbc.sql("""
                        update deal set closed_at = closed_at - interval '181 days', opened_at = opened_at - interval '200 days'
                        where number = ?
                        """).param(ended).update();
        as("amy", () -> terms.add(recent, new TermsDraft("CNY", List.of(line(item, 3)), List.of())));
        await().until(() -> duplicates.of(recent).isEmpty());
    }

    @Test
    void two_deals_that_have_both_ended_are_nobodys_business() {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);

        does("amy", () -> deals.withdraw(one, "No budget"));
        does("amy", () -> deals.withdraw(other, "No budget"));

        await().until(() -> duplicates.of(one).isEmpty());
    }

    @Test
    void customers_that_become_a_group_are_compared_then() {
        String subsidiary = Invented.name();
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", subsidiary, line(item, 1));
        examined();
        assertThat(between(one, other)).isNull();

        as("amy", () -> accounts.linkToGroup(accounts.find(subsidiary).orElseThrow(), customer));

        assertThat(kinds(suspicion(one, other))).contains(Kind.SAME_GROUP);
    }

    @Test
    void two_deals_opened_at_the_same_moment_find_each_other() throws Exception {
        List<Object> numbers = Together.does(2, () -> opened("amy", customer, line(item, 1)));

        assertThat(suspicion((String) numbers.get(0), (String) numbers.get(1)).isOpen())
                .isTrue();
    }

    @Test
    void a_deal_that_cannot_be_compared_is_put_off_and_stops_no_other() {
        String bad = opened("amy", Invented.name(), line(Invented.name(), 1));
        examined();
        spoil(bad, "\"quantity\":1", "\"quantity\":\"one\"");
        due.add(bad);
        try {
            String one = opened("amy", customer, line(item, 1));
            String other = opened("amy", customer, line(item, 1));

            assertThat(suspicion(one, other).isOpen()).isTrue();
            await().until(() -> attempts(bad) > 0);
        } finally {
            spoil(bad, "\"quantity\":\"one\"", "\"quantity\":1");
            due.add(bad);
        }
        await().until(() -> attempts(bad) == 0);
    }

    @Test
    void nobody_waits_while_another_node_compares() {
        String one = opened("amy", customer, line(item, 1));
        examined();
        long id = deals.get(one).id();

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(Examination.TURN)
                    .query((row, n) -> n)
                    .single();
            assertThat(CompletableFuture.supplyAsync(() -> examination.compare(List.of(id))))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(0);
        });
    }

    @Test
    void what_a_deal_is_suspected_with_is_found_without_reading_the_whole_table() {
        List<String> plan = transactions.execute(transaction -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain select * from duplicate_suspicion s " + SuspicionTable.OF_DEAL)
                    .param("number", "D-2026-00001")
                    .query(String.class)
                    .list();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("Index Cond: (one_id ="))
                .anyMatch(line -> line.contains("Index Cond: (other_id ="));
    }

    @Test
    void a_different_need_frees_both_gates_and_stays_resolved() {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);

        does("ben", () -> duplicates.resolve(one, other, differentNeed()));

        assertThat(finding(one).isOpen()).isFalse();
        assertThat(finding(other).isOpen()).isFalse();
        as("amy", () -> terms.add(one, new TermsDraft("CNY", List.of(line(item, 5)), List.of())));
        examined();
        Suspicion resolved = between(one, other);
        assertThat(resolved.state()).isEqualTo(State.DIFFERENT_NEED);
        assertThat(resolved.confirmedBy()).isEqualTo("Li Wei, purchasing");
        assertThat(resolved.resolvedBy()).isEqualTo("ben");
        assertThat(events(one)).contains("Suspicion.Resolved");
        assertThat(events(other)).contains("Suspicion.Resolved");
    }

    @Test
    void different_needs_that_come_to_overlap_in_more_are_asked_about_again() {
        String more = Invented.name();
        String one = opened("amy", customer, line(item, 1), line(more, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);
        does("amy", () -> duplicates.resolve(one, other, differentNeed()));

        as("amy", () -> terms.add(other, new TermsDraft("CNY", List.of(line(item, 1), line(more, 1)), List.of())));

        await().until(() -> between(one, other).isOpen());
        assertThat(between(one, other).confirmedBy()).isNull();
        await().until(() -> finding(one).isOpen());
    }

    @Test
    void a_same_purchase_goes_on_as_one_deal_with_everybody_on_its_map() {
        String ends = opened("amy", customer, line(item, 1));
        String goesOn = opened("amy", customer, line(item, 1));
        Stakeholder boss = as("amy", () -> stakeholders.add(ends, person("Wang Fang", null)));
        as("amy", () -> stakeholders.add(ends, person("Li Wei", boss.id())));
        as("amy", () -> stakeholders.add(goesOn, person("LI WEI", null)));
        Stakeholder zhao = as("amy", () -> stakeholders.add(ends, person("Zhao Min", boss.id())));
        does(
                "amy",
                () -> stakeholders.influence(
                        ends, zhao.id(), new Influence(named(ends, "Li Wei").id(), InfluenceKind.WORK)));
        suspicion(ends, goesOn);

        does(
                "amy",
                () -> duplicates.resolve(
                        goesOn, ends, new Resolution(State.SAME_PURCHASE, ends, "Wang Fang", "One budget")));

        assertThat(deals.get(ends).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(deals.get(ends).ending().outcomeReason()).contains(goesOn).contains("Wang Fang");
        assertThat(deals.get(goesOn).outcome()).isNull();
        assertThat(stakeholders.of(goesOn))
                .extracting(Stakeholder::name)
                .containsExactlyInAnyOrder("LI WEI", "Wang Fang", "Zhao Min");
        Stakeholder moved = named(goesOn, "Wang Fang");
        assertThat(moved.who()).isEqualTo(boss.who());
        assertThat(named(goesOn, "Zhao Min").reportsTo()).isEqualTo(moved.id());
        assertThat(named(goesOn, "Zhao Min").influences())
                .containsExactly(new Influence(named(goesOn, "LI WEI").id(), InfluenceKind.WORK));
        assertThat(finding(goesOn).isOpen()).isFalse();
        examined();
        assertThat(between(goesOn, ends).state()).isEqualTo(State.SAME_PURCHASE);
        assertThat(between(goesOn, ends).ended()).isEqualTo(ends);
    }

    @Test
    void who_decides_there_is_moved_with_what_shows_it() {
        String ends = opened("amy", customer, line(item, 1));
        String goesOn = opened("amy", customer, line(item, 1));
        as("amy", () -> stakeholders.add(ends, decider("Wang Fang", AuthorityProof.CONFIRMED)));
        as("amy", () -> stakeholders.add(ends, decider("Zhao Min", AuthorityProof.CONFIRMED)));
        as("amy", () -> stakeholders.add(ends, decider("Li Wei", AuthorityProof.CONFIRMED)));
        // as before what shows it was asked for
        mapped(ends, "Zhao Min", AuthorityProof.CONFIRMED);
        mapped(ends, "Li Wei", AuthorityProof.PROVEN);
        suspicion(ends, goesOn);

        does("amy", () -> duplicates.resolve(goesOn, ends, new Resolution(State.SAME_PURCHASE, ends, "Li", null)));

        assertThat(stakeholders.of(goesOn))
                .extracting(Stakeholder::name, Stakeholder::authorityProof, Stakeholder::authorityEvidence)
                .containsExactlyInAnyOrder(
                        tuple("Wang Fang", AuthorityProof.CONFIRMED, "Minutes"),
                        tuple("Zhao Min", AuthorityProof.STATED, null),
                        tuple("Li Wei", AuthorityProof.CONFIRMED, ends));
    }

    @Test
    void a_customers_mistake_ends_the_deal_that_it_was() {
        String one = opened("amy", customer, line(item, 1));
        String mistaken = opened("amy", customer, line(item, 1));
        as("amy", () -> stakeholders.add(mistaken, person("Wang Fang", null)));
        suspicion(one, mistaken);

        does(
                "amy",
                () -> duplicates.resolve(
                        one, mistaken, new Resolution(State.CUSTOMERS_MISTAKE, mistaken, "Wang Fang", null)));

        assertThat(deals.get(mistaken).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(stakeholders.of(one)).isEmpty();
    }

    @Test
    void somebody_on_both_maps_keeps_what_both_deals_knew() {
        String ends = opened("amy", customer, line(item, 1));
        String goesOn = opened("amy", customer, line(item, 1));
        as("amy", () -> stakeholders.add(ends, decider("Wang Fang", AuthorityProof.CONFIRMED)));
        as("amy", () -> stakeholders.add(goesOn, person("Wang Fang", null)));
        suspicion(ends, goesOn);

        does("amy", () -> duplicates.resolve(goesOn, ends, new Resolution(State.SAME_PURCHASE, ends, "Li", null)));

        assertThat(stakeholders.of(goesOn)).singleElement().satisfies(wang -> {
            assertThat(wang.roles()).contains(BuyerRole.USER, BuyerRole.ECONOMIC);
            assertThat(wang.authorityProof()).isEqualTo(AuthorityProof.CONFIRMED);
            assertThat(wang.authorityEvidence()).isEqualTo("Minutes");
        });
    }

    @Test
    void one_of_the_two_goes_on() {
        String over = opened("amy", customer, line(item, 1));
        String runs = opened("amy", customer, line(item, 1));
        suspicion(over, runs);
        does("amy", () -> deals.withdraw(over, "The need is gone"));

        assertThat(problems(over, runs, new Resolution(State.SAME_PURCHASE, runs, "Li", null)))
                .containsExactly("ends");
        assertThat(deals.get(runs).finished()).isFalse();
        assertThat(between(over, runs).isOpen()).isTrue();
    }

    @Test
    void who_confirmed_it_and_which_one_ends_must_be_said() {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);

        assertThat(problems(one, other, new Resolution(null, null, " ", null))).contains("as", "confirmedBy");
        assertThat(problems(one, other, new Resolution(State.GONE, null, "Li", null)))
                .contains("as");
        assertThat(problems(one, other, new Resolution(State.SAME_PURCHASE, null, "Li", null)))
                .containsExactly("ends");
        assertThat(problems(one, other, new Resolution(State.SAME_PURCHASE, "D-2000-00001", "Li", null)))
                .containsExactly("ends");
        assertThatThrownBy(() -> does("amy", () -> duplicates.resolve(one, one, differentNeed())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void who_may_change_one_of_them_tells_them_apart_but_only_who_may_withdraw_a_deal_lets_it_end() {
        String mine = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        String theirs = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        String stranger = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        String one = opened(mine, customer, line(item, 1));
        String other = opened(theirs, customer, line(item, 1));
        suspicion(one, other);

        refused(stranger, one, other, differentNeed());
        refused("tess", one, other, differentNeed());
        refused("audrey", one, other, differentNeed());
        refused(mine, one, other, new Resolution(State.SAME_PURCHASE, other, "Li Wei", null));
        refused("ben", one, other, new Resolution(State.SAME_PURCHASE, other, "Li Wei", null));

        does(mine, () -> duplicates.resolve(one, other, new Resolution(State.SAME_PURCHASE, one, "Li Wei", null)));
        assertThat(deals.get(one).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void of_two_people_who_resolve_it_at_once_one_is_told_that_it_is_closed() throws Exception {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);

        List<Object> results = Together.does(2, () -> {
            boolean first = Thread.currentThread().getName().endsWith("1");
            String here = first ? one : other;
            String there = first ? other : one;
            does(
                    "amy",
                    () -> duplicates.resolve(here, there, new Resolution(State.SAME_PURCHASE, there, "Li Wei", null)));
            return "done";
        });

        assertThat(results).filteredOn("done"::equals).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat(Arrays.asList(deals.get(one).outcome(), deals.get(other).outcome()))
                .containsExactlyInAnyOrder(Outcome.WITHDRAWN, null);
    }

    @Test
    void beyond_the_first_stage_it_only_warns() {
        String one = opened("amy", customer, line(item, 1));
        String other = opened("amy", customer, line(item, 1));
        suspicion(one, other);
        await().until(() -> finding(one).isOpen());

        deals.enterStage(one, Stage.TECHNICAL_REVIEW);

        assertThat(finding(one).isOpen()).isTrue();
        assertThat(finding(one).holds()).isFalse();
    }

    private String opened(String owner, String account, TermsLine... lines) {
        String manager = owner.equals("ben") ? Staff.member(people, Groups.ACCOUNT_MANAGERS) : owner;
        return as(
                        manager,
                        () -> deals.open(
                                new OpenDeal("Deal", account, "CNY", null, List.of(lines), List.of(), manager, null)))
                .number();
    }

    private static TermsLine line(String item, int quantity) {
        return new TermsLine(item, quantity, new BigDecimal("100.00"), new BigDecimal("90.00"), null);
    }

    private static StakeholderDraft person(String name, @Nullable Long reportsTo) {
        return new StakeholderDraft(name, null, null, Set.of(BuyerRole.USER), Stance.NEUTRAL, 3, reportsTo);
    }

    private static StakeholderDraft decider(String name, AuthorityProof proof) {
        return new StakeholderDraft(
                name,
                null,
                null,
                Set.of(BuyerRole.ECONOMIC),
                Stance.NEUTRAL,
                5,
                null,
                proof,
                "Minutes",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void mapped(String number, String name, AuthorityProof proof) {
        jdbc.sql("update stakeholder set authority_proof = ?, authority_evidence = null where id = ?")
                .param(proof.name())
                .param(named(number, name).id())
                .update();
    }

    private void spoil(String number, String was, String becomes) {
        assertThat(jdbc.sql("""
                                update terms_version set canonical = replace(canonical, :was, :becomes)
                                where deal_id = :deal and canonical like '%' || :was || '%'
                                """)
                        .param("was", was)
                        .param("becomes", becomes)
                        .param("deal", deals.get(number).id())
                        .update())
                .isEqualTo(1);
    }

    private int attempts(String number) {
        return jdbc.sql("select coalesce(max(attempts), 0) from duplicate_due where deal_id = ?")
                .param(deals.get(number).id())
                .query(Integer.class)
                .single();
    }

    private Stakeholder named(String number, String name) {
        return stakeholders.of(number).stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Resolution differentNeed() {
        return new Resolution(State.DIFFERENT_NEED, null, "Li Wei, purchasing", "Another plant");
    }

    private Suspicion suspicion(String one, String other) {
        await().until(() -> between(one, other) != null);
        await().until(() -> between(one, other).state() != State.OPEN
                || deals.get(one).finished()
                || blockers.of(one).stream().anyMatch(DuplicatesTest::isOpenDuplicate));
        return between(one, other);
    }

    private @Nullable Suspicion between(String one, String other) {
        return duplicates.of(one).stream()
                .filter(s -> s.other().equals(other))
                .findFirst()
                .orElse(null);
    }

    /** Whatever was due when it was called has been compared. */
    private void examined() {
        await().until(() -> due.size() == 0);
    }

    private Blocker finding(String number) {
        return await().until(
                        () -> blockers.of(number).stream()
                                .filter(b -> "duplicate-unresolved".equals(b.rule()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static boolean isOpenDuplicate(Blocker blocker) {
        return "duplicate-unresolved".equals(blocker.rule()) && blocker.isOpen();
    }

    private static List<Kind> kinds(Suspicion suspicion) {
        return suspicion.reasons().stream().map(Reason::kind).toList();
    }

    private List<String> events(String number) {
        return trail.of(number).stream().map(AuditEntry::event).toList();
    }

    private List<String> problems(String one, String other, Resolution resolution) {
        try {
            does("amy", () -> duplicates.resolve(one, other, resolution));
            return List.of();
        } catch (Refusal no) {
            return no.problems().stream().map(Refusal.Problem::field).toList();
        }
    }

    private void refused(String person, String one, String other, Resolution resolution) {
        assertThatThrownBy(() -> does(person, () -> duplicates.resolve(one, other, resolution)))
                .as(person)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    private static String hanzi() {
        return new String(
                UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 3)
                        .codePoints()
                        .map(c -> 0x5000 + c * 7)
                        .toArray(),
                0,
                3);
    }
}
