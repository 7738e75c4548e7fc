package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Stage;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class BlockersTest {

    private static final LocalDate SOON = LocalDate.now(ZoneOffset.UTC).plusDays(2);

    @Autowired
    private Blockers blockers;

    @Autowired
    private BlockerComments comments;

    @Autowired
    private BlockerText words;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Deals deals;

    @Autowired
    private People people;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transactions;

    private String number;

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_blocker_holds_the_stage_that_the_deal_is_in() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));

        assertThat(raised.stage()).isEqualTo(Stage.NEEDS_PROPOSAL);
        assertThat(raised.raisedBy()).isEqualTo("tess");
        assertThat(holding()).contains(raised);
        assertThat(events()).contains("Blocker.Raised");
    }

    @Test
    void a_warning_holds_nothing() {
        Blocker warning = as(
                "tess",
                () -> blockers.raise(
                        number, new BlockerDraft("other", "Look", null, Severity.WARNING, "tess", SOON, null, null)));

        assertThat(holding()).doesNotContain(warning);
    }

    @Test
    void a_blocker_may_hold_several_stages() {
        Blocker raised =
                as("tess", () -> blockers.raise(number, at(Stage.HANDOVER_TO_SERVICE, Stage.FINANCE_FEASIBILITY)));

        assertThat(raised.stages()).containsExactly(Stage.FINANCE_FEASIBILITY, Stage.HANDOVER_TO_SERVICE);
        assertThat(blockers.get(number, raised.id())).isEqualTo(raised);
        assertThat(holding()).doesNotContain(raised);
        assertThat(blockers.openBlocking(number, Stage.FINANCE_FEASIBILITY)).contains(raised);
        assertThat(blockers.openBlocking(number, Stage.EXECUTIVE_SIGN_OFF)).doesNotContain(raised);
        assertThat(blockers.openBlocking(number, Stage.HANDOVER_TO_SERVICE)).contains(raised);
    }

    @Test
    void a_blocker_of_stages_that_are_all_passed_is_refused() {
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);

        refused(
                Kind.INVALID,
                () -> as("tess", () -> blockers.raise(number, at(Stage.NEEDS_PROPOSAL, Stage.TECHNICAL_REVIEW))),
                "stages");
        Blocker raised = as("tess", () -> blockers.raise(number, at(Stage.TECHNICAL_REVIEW, Stage.EXECUTIVE_SIGN_OFF)));
        assertThat(raised.stage()).isEqualTo(Stage.TECHNICAL_REVIEW);
    }

    @Test
    void what_is_raised_between_an_open_gate_and_the_next_stage_holds_that_one() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        Blocker later = as("tess", () -> blockers.raise(number, at(Stage.NEEDS_PROPOSAL, Stage.HANDOVER_TO_SERVICE)));

        deals.enterStage(number, Stage.TECHNICAL_REVIEW);

        assertThat(blockers.openBlocking(number, Stage.TECHNICAL_REVIEW))
                .extracting(Blocker::id)
                .contains(raised.id())
                .doesNotContain(later.id());
        assertThat(blockers.get(number, later.id())).isEqualTo(later);
        assertThat(events()).contains("Blocker.Moved");
    }

    private static BlockerDraft at(Stage... stages) {
        return new BlockerDraft("other", "Two gates", null, List.of(stages), null, "tess", SOON, null, null);
    }

    @Test
    void a_blocker_needs_kind_text_and_owner_and_no_day_that_is_over() {
        refused(
                Kind.INVALID,
                () -> as(
                        "tess",
                        () -> blockers.raise(number, new BlockerDraft("x", " ", null, null, null, null, null, null))),
                "kind",
                "text",
                "owner");
        refused(
                Kind.INVALID,
                () -> as(
                        "tess",
                        () -> blockers.raise(
                                number,
                                new BlockerDraft("other", "Late", null, null, "tess", SOON.minusDays(4), null, null))),
                "due");
        refused(Kind.INVALID, () -> as("tess", () -> blockers.raise(number, draft("nobody"))), "owner");
    }

    @Test
    void what_is_left_open_is_as_usual_for_the_kind() {
        Blocker raised = as(
                "tess",
                () -> blockers.raise(
                        number, new BlockerDraft("export-licence", "No licence", null, null, "tess", null, null, " ")));

        assertThat(raised.severity()).isEqualTo(Severity.WARNING);
        assertThat(raised.side()).isEqualTo(Side.CUSTOMER);
        assertThat(raised.department()).isEqualTo("Export control");
        assertThat(raised.due())
                .isEqualTo(calendar.plusDays(
                        LocalDate.ofInstant(
                                raised.raisedAt(), people.get("tess").timeZone()),
                        15));
        assertThat(words.kind(raised, Locale.ENGLISH)).isEqualTo("Export licence");
        assertThat(words.kind(raised, Locale.SIMPLIFIED_CHINESE)).isEqualTo("出口许可");
    }

    @Test
    void what_whoever_raises_it_says_comes_before_what_is_usual() {
        var draft = new BlockerDraft(
                "export-licence", "No licence", null, Severity.BLOCKING, "tess", SOON, Side.OURS, "Shipping");

        assertThat(as("tess", () -> blockers.raise(number, draft)))
                .returns(Severity.BLOCKING, Blocker::severity)
                .returns(Side.OURS, Blocker::side)
                .returns("Shipping", Blocker::department)
                .returns(SOON, Blocker::due);
    }

    @Test
    void only_somebody_who_may_resolve_blockers_is_made_to_see_to_one() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        for (String person : List.of("audrey", "dora")) {
            refused(Kind.INVALID, () -> as("tess", () -> blockers.raise(number, draft(person))), "owner");
            refused(Kind.INVALID, () -> does("tess", () -> blockers.assign(number, raised.id(), person)), "owner");
        }
        does("tess", () -> blockers.assign(number, raised.id(), "finn"));
    }

    @Test
    void auditors_raise_nothing() {
        refused(Kind.NOT_ALLOWED, () -> as("audrey", () -> blockers.raise(number, draft("tess"))));
    }

    @Test
    void resolving_takes_evidence() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        refused(Kind.INVALID, () -> does("tess", () -> blockers.resolve(number, raised.id(), " ")), "evidence");

        does("tess", () -> blockers.resolve(number, raised.id(), "Improvement plan of 3 May"));

        assertThat(blockers.get(number, raised.id()).state()).isEqualTo(BlockerState.RESOLVED);
        assertThat(holding()).doesNotContain(raised);
        assertThat(events()).contains("Blocker.Resolved");
    }

    @Test
    void evidence_is_a_document_of_the_same_deal_and_a_task_that_was_done_for_it() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        refused(
                Kind.INVALID,
                () -> does("tess", () -> blockers.resolve(number, raised.id(), new Evidence("See", 0L, null))),
                "document");
        refused(
                Kind.INVALID,
                () -> does(
                        "tess",
                        () -> blockers.resolve(number, raised.id(), new Evidence("See", null, "WriteProposal"))),
                "task");
    }

    @Test
    void whoever_may_raise_a_blocker_comments_on_it_even_when_it_is_closed() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        does("finn", () -> comments.add(number, raised.id(), "Who pays for it?"));
        does("tess", () -> blockers.resolve(number, raised.id(), "Done"));

        does("amy", () -> comments.add(number, raised.id(), " They do. "));

        assertThat(comments.of(raised.id()))
                .extracting(BlockerComment::by, BlockerComment::text)
                .containsExactly(tuple("finn", "Who pays for it?"), tuple("amy", "They do."));
        assertThat(comments.counted(number)).containsExactly(entry(raised.id(), 2));
        assertThat(events()).contains("Blocker.Commented");
        refused(Kind.NOT_ALLOWED, () -> does("dora", () -> comments.add(number, raised.id(), "Me too")));
        refused(Kind.INVALID, () -> does("amy", () -> comments.add(number, raised.id(), " ")), "comment");
        refused(Kind.NOT_FOUND, () -> does("amy", () -> comments.add(number, 0, "Where?")));
        does("amy", () -> deals.withdraw(number, "No more"));
        refused(Kind.CONFLICT, () -> does("amy", () -> comments.add(number, raised.id(), "Too late")));
    }

    @Test
    void nobody_resolves_what_does_not_concern_them() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        refused(Kind.NOT_ALLOWED, () -> does("finn", () -> blockers.resolve(number, raised.id(), "Done")));

        assertThatCode(() -> does("amy", () -> blockers.resolve(number, raised.id(), "Done")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_closed_blocker_is_not_closed_again() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        does("tess", () -> blockers.resolve(number, raised.id(), "Done"));

        refused(Kind.CONFLICT, () -> does("tess", () -> blockers.resolve(number, raised.id(), "Done")));
        refused(Kind.CONFLICT, () -> does("eva", () -> blockers.waive(number, raised.id(), "Never mind")));
    }

    @Test
    void waiving_takes_authority_and_a_reason() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        refused(Kind.NOT_ALLOWED, () -> does("amy", () -> blockers.waive(number, raised.id(), "Never mind")));
        refused(Kind.NOT_ALLOWED, () -> does("finn", () -> blockers.waive(number, raised.id(), "Never mind")));
        refused(Kind.INVALID, () -> does("eva", () -> blockers.waive(number, raised.id(), "")), "reason");

        does("eva", () -> blockers.waive(number, raised.id(), "We take the risk"));

        assertThat(blockers.get(number, raised.id()).reason()).isEqualTo("We take the risk");
        assertThat(events()).contains("Blocker.Waived");
    }

    @Test
    void a_blocker_can_be_made_somebody_elses_to_see_to() {
        Blocker raised = as("tess", () -> blockers.raise(number, draft("tess")));
        refused(Kind.INVALID, () -> does("amy", () -> blockers.assign(number, raised.id(), "nobody")), "owner");

        does("amy", () -> blockers.assign(number, raised.id(), "finn"));

        assertThat(blockers.get(number, raised.id()).owner()).isEqualTo("finn");
        assertThat(blockers.openOwnedBy("finn")).extracting(Blocker::id).contains(raised.id());
    }

    @Test
    void a_finished_deal_takes_no_blockers() {
        does("amy", () -> deals.withdraw(number, "The customer cancelled"));
        refused(Kind.CONFLICT, () -> as("tess", () -> blockers.raise(number, draft("tess"))));
    }

    @Test
    void another_deals_blocker_is_not_found() {
        String other = as("amy", () -> deals.open(aDeal())).number();
        Blocker raised = as("tess", () -> blockers.raise(other, draft("tess")));
        refused(Kind.NOT_FOUND, () -> does("tess", () -> blockers.resolve(number, raised.id(), "Done")));
    }

    @Test
    void blocker_and_trail_are_rolled_back_together() {
        int before = trail.of(number).size();
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> {
                    as("tess", () -> blockers.raise(number, draft("tess")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(blockers.of(number)).noneMatch(b -> !b.isFinding());
        assertThat(trail.of(number)).hasSize(before);
        assertThat(trail.verify(number).sound()).isTrue();
    }

    @Test
    void of_two_who_close_the_last_two_one_sees_the_gate_free() throws Exception {
        var left = List.of(
                as("tess", () -> blockers.raise(number, draft("tess"))).id(),
                as("tess", () -> blockers.raise(number, draft("tess"))).id());
        var next = new ConcurrentLinkedQueue<>(left);

        List<Object> seen = Together.does(
                2,
                () -> transactions.execute(tx -> {
                    long mine = next.remove();
                    return as("tess", () -> {
                        blockers.resolve(number, mine, "Done");
                        return (int)
                                holding().stream().filter(b -> !b.isFinding()).count();
                    });
                }));

        assertThat(seen).containsExactlyInAnyOrder(1, 0);
    }

    private List<Blocker> holding() {
        return blockers.openBlocking(number, Stage.NEEDS_PROPOSAL);
    }

    private List<String> events() {
        return trail.of(number).stream().map(AuditEntry::event).toList();
    }

    private static BlockerDraft draft(String owner) {
        return new BlockerDraft(
                "technical-flaw", "No workable design", null, null, owner, SOON, Side.CUSTOMER, "Design");
    }

    private static void refused(Kind kind, ThrowingCallable attempt, @Nullable String... fields) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            if (fields.length > 0) {
                assertThat(refusal.problems())
                        .extracting(Refusal.Problem::field)
                        .containsExactlyInAnyOrder(fields);
            }
        });
    }
}
