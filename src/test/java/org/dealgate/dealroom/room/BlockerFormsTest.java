package org.dealgate.dealroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Staff;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Documents;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.Stage;
import org.dealgate.deal.TermsLine;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class BlockerFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Blockers blockers;

    @Autowired
    Documents documents;

    @Autowired
    Answers answers;

    @Autowired
    People people;

    private String number;

    @BeforeEach
    void aDealOfAmys() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    private static final String TEXT = "The bridge crane's rails do not carry it";

    @Test
    void a_blocker_is_raised_assigned_and_resolved_on_the_page() {
        var amy = new Visitor(port, "amy", number);

        var raised = amy.send(raising(amy));

        assertThat(raised.redirected()).isTrue();
        assertThat(raised.text()).contains("The blocker is raised.", TEXT);
        long id = mine().id();

        var assigned = amy.send(amy.form("/blockers/" + id + "/assign").with("owner", "tess"));
        assertThat(assigned.text()).contains("The blocker has a new owner.");
        assertThat(mine().owner()).isEqualTo("tess");

        var resolved = amy.send(amy.form("/blockers/" + id + "/resolve").with("evidence", "Rails replaced"));
        assertThat(resolved.text()).contains("The blocker is resolved.", "Rails replaced");
        assertThat(mine().state()).isEqualTo(BlockerState.RESOLVED);
        assertThat(amy.isOffered("/blockers/" + id + "/resolve")).isFalse();
    }

    @Test
    void a_blocker_is_raised_for_two_stages_and_as_usual_for_its_kind() {
        var amy = new Visitor(port, "amy", number);

        amy.send(raising(amy)
                .with("due", "")
                .with("kind", "export-licence")
                .with("stages", "FINANCE_FEASIBILITY", "HANDOVER_TO_SERVICE"));

        assertThat(mine().stages()).containsExactly(Stage.FINANCE_FEASIBILITY, Stage.HANDOVER_TO_SERVICE);
        assertThat(mine().severity()).isEqualTo(Severity.WARNING);
        assertThat(amy.see("/blockers/" + mine().id()).text())
                .contains("Export licence", "Finance feasibility, Hand-over to service", "Export control");
    }

    @Test
    void a_document_and_a_task_show_that_it_is_gone() {
        var amy = new Visitor(port, "amy", number);
        amy.send(raising(amy));
        amy.upload("rails.pdf", "%PDF-1.7 rails".getBytes(StandardCharsets.US_ASCII), "OTHER");
        as("amy", () -> {
            answers.record(number, Stage.NEEDS_PROPOSAL, "WriteProposal", Map.of("proposalSummary", "New rails"));
            return number;
        });
        long document = documents.of(number).get(0).id();
        String page = "/blockers/" + mine().id();

        amy.send(amy.form(page + "/resolve")
                .with("evidence", "Rails replaced")
                .with("document", String.valueOf(document))
                .with("task", "WriteProposal"));

        assertThat(mine().evidenceDocument()).isEqualTo(document);
        assertThat(mine().evidenceTask()).isEqualTo("WriteProposal");
        var shown = amy.see(page);
        assertThat(shown.text()).contains("Rails replaced", "rails.pdf", "Answered by the task “Write the proposal”");
        assertThat(shown.html()).contains("href=\"/deals/" + number + "/documents/" + document + "\"");
    }

    @Test
    void people_talk_about_a_blocker_and_who_only_reads_reads_along() {
        var amy = new Visitor(port, "amy", number);
        amy.send(raising(amy));
        String page = "/blockers/" + mine().id();
        var tess = new Visitor(port, "tess", number);

        var said = tess.send(tess.form(page + "/comments").with("comment", "They measure on Monday"));

        assertThat(said.text()).contains("The comment is kept.", "They measure on Monday", "Tess");
        assertThat(amy.page()).contains("1 comment");
        var audrey = new Visitor(port, "audrey", number);
        assertThat(audrey.see(page).text()).contains("They measure on Monday");
        assertThat(audrey.isOffered(page + "/comments")).isFalse();
        assertThat(audrey.press(page + "/comments")).isEqualTo(403);
        var empty = tess.send(tess.form(page + "/comments").with("comment", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(tess.form(empty, page + "/comments").wrong()).hasSize(1);
    }

    @Test
    void five_hundred_blockers_leave_the_page_short_and_are_all_listed() {
        var amy = new Visitor(port, "amy", number);
        amy.send(raising(amy));
        int few = panel(amy.page()).length();
        as("amy", () -> {
            for (int i = 1; i <= 500; i++) {
                blockers.raise(
                        number,
                        new BlockerDraft("other", "Obstacle No. " + i + ".", null, null, "amy", null, null, null));
            }
            return number;
        });
        int open = open().size();

        var shown = amy.see("");
        assertThat(shown.text()).contains("All " + open + " that are open");
        assertThat(panel(shown.html()).length() - few).isLessThan(30_000);
        var last = amy.see("/blockers?page=999");
        assertThat(last.text()).contains("Page 11 of 11");
        assertThat(IntStream.rangeClosed(1, 11)
                        .mapToObj(page -> amy.see("/blockers?page=" + page).text())
                        .collect(Collectors.joining()))
                .contains("Obstacle No. 1.", "Obstacle No. 250.", "Obstacle No. 500.");
    }

    @Test
    void an_executive_waives_a_blocker_and_its_owner_may_not() {
        var amy = new Visitor(port, "amy", number);
        amy.send(raising(amy));
        long id = mine().id();
        var eva = new Visitor(port, "eva", number);
        assertThat(amy.isOffered("/blockers/" + id + "/waive")).isFalse();

        var unreasoned = eva.send(eva.form("/blockers/" + id + "/waive"));
        assertThat(unreasoned.status()).isEqualTo(400);
        assertThat(eva.form(unreasoned, "/blockers/" + id + "/waive").wrong()).isNotEmpty();
        var form = eva.form("/blockers/" + id + "/waive").with("reason", "The customer carries it");

        var forged = amy.forge(eva.form("/blockers/" + id + "/waive").with("reason", "mine"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.refused()).isNotBlank();
        assertThat(mine().isOpen()).isTrue();

        var waived = eva.send(form);
        assertThat(waived.text()).contains("The blocker is waived.", "The customer carries it");
        assertThat(mine().state()).isEqualTo(BlockerState.WAIVED);

        var again = eva.send(form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.refused()).contains("is closed already");
    }

    @Test
    void what_is_wrong_is_said_next_to_the_form_and_what_was_typed_stays() {
        var amy = new Visitor(port, "amy", number);

        var refused = amy.send(raising(amy).with("due", "2001-01-01").with("severity", "WARNING"));

        assertThat(refused.status()).isEqualTo(400);
        var form = amy.form(refused, "/blockers");
        assertThat(form.wrong()).containsExactly("This day is over. Choose today or a later day.");
        assertThat(form.value("text")).isEqualTo(TEXT);
        assertThat(form.value("due")).isEqualTo("2001-01-01");
        assertThat(form.value("severity")).isEqualTo("WARNING");

        var unresolved = amy.send(raising(amy));
        long id = mine().id();
        unresolved = amy.send(amy.form("/blockers/" + id + "/resolve").with("evidence", " "));
        assertThat(unresolved.status()).isEqualTo(400);
        assertThat(amy.form(unresolved, "/blockers/" + id + "/resolve").wrong()).hasSize(1);
        var nobody = amy.send(amy.form("/blockers/" + id + "/assign").with("owner", "nobody-of-that-name"));
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(amy.form(nobody, "/blockers/" + id + "/assign").wrong()).hasSize(1);
    }

    @Test
    void who_only_reads_is_told_so_and_nothing_changes() {
        var amy = new Visitor(port, "amy", number);
        var audrey = new Visitor(port, "audrey", number);
        assertThat(audrey.isOffered("/blockers")).isFalse();

        var refused = audrey.forge(raising(amy));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.refused()).isNotBlank();
        assertThat(all()).noneMatch(b -> b.text().equals(TEXT));
    }

    @Test
    void a_finding_is_not_offered_to_be_resolved() {
        var amy = new Visitor(port, "amy", number);
        long finding = all().stream()
                .filter(Blocker::isFinding)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(amy.isOffered("/blockers/" + finding + "/resolve")).isFalse();
        assertThat(amy.isOffered("/blockers/" + finding + "/assign")).isTrue();
    }

    @Test
    void nobody_is_offered_what_would_be_refused_and_everybody_what_would_not() {
        number = as("amy", () -> deals.open(soldTooCheaply())).number();
        deals.enterStage(number, Stage.TECHNICAL_REVIEW);
        deals.enterStage(number, Stage.FINANCE_FEASIBILITY);
        String raiser = Staff.member(people, Groups.SERVICE_MANAGERS);
        String seesToIt = Staff.member(people, Groups.ACCOUNT_MANAGERS);
        var draft = new BlockerDraft(
                "other", TEXT, null, null, seesToIt, LocalDate.now().plusDays(20), null, null);
        long raised = as(raiser, () -> blockers.raise(number, draft)).id();
        var asked = List.of(
                "amy",
                "ben",
                raiser,
                seesToIt,
                Staff.member(people, Groups.ACCOUNT_MANAGERS),
                Staff.member(people, Groups.ACCOUNT_MANAGERS, Groups.EXECUTIVES),
                Staff.member(people, Groups.TECHNICAL_REVIEWERS),
                "finn",
                "eva",
                "admin",
                "dora",
                "audrey");

        var offered = new TreeMap<String, List<String>>();
        var accepted = new TreeMap<String, List<String>>();
        for (String person : asked) {
            var visitor = new Visitor(port, person, number);
            for (var blocker : Map.of("raised", raised, "thin", thinMargin()).entrySet()) {
                for (String action : List.of("assign", "resolve", "waive")) {
                    String path = "/blockers/" + blocker.getValue() + "/" + action;
                    String what = blocker.getKey() + " " + action;
                    var by = offered.computeIfAbsent(what, none -> new ArrayList<>());
                    if (visitor.isOffered(path)) {
                        by.add(person);
                    }
                    var taken = accepted.computeIfAbsent(what, none -> new ArrayList<>());
                    if (visitor.press(path) == 400) {
                        taken.add(person);
                    }
                }
            }
        }

        assertThat(offered).isEqualTo(accepted);
        assertThat(offered.get("raised resolve")).containsExactly("amy", "ben", raiser, seesToIt, "admin");
        assertThat(offered.get("raised waive")).containsExactly(asked.get(5), "eva", "admin");
        assertThat(offered.get("thin assign")).containsExactly("amy", "ben", "admin");
        assertThat(offered.get("thin resolve")).isEmpty();
        assertThat(offered.get("thin waive")).containsExactly(asked.get(5), "eva");
    }

    @Test
    void an_executive_is_not_offered_to_waive_what_is_in_the_way_of_a_deal_of_their_own() {
        String seller = Staff.member(people, Groups.ACCOUNT_MANAGERS, Groups.EXECUTIVES);
        number = as(seller, () -> deals.open(soldTooCheaply())).number();
        long missing = all().stream()
                .filter(Blocker::isFinding)
                .findFirst()
                .orElseThrow()
                .id();
        var visitor = new Visitor(port, seller, number);

        assertThat(visitor.isOffered("/blockers/" + missing + "/assign")).isTrue();
        assertThat(visitor.isOffered("/blockers/" + missing + "/waive")).isFalse();
        assertThat(visitor.press("/blockers/" + missing + "/waive")).isEqualTo(403);
    }

    private static String panel(String page) {
        return page.substring(page.indexOf("<section id=\"blockers\""), page.indexOf("<section id=\"stakeholders\""));
    }

    private static OpenDeal soldTooCheaply() {
        OpenDeal deal = aDeal();
        var line = new TermsLine(
                "Press line PX-9", 2, new BigDecimal("1200000"), new BigDecimal("1100000"), new BigDecimal("1045000"));
        return new OpenDeal(
                deal.title(), deal.account(), deal.currency(), null, List.of(line), deal.paymentPlan(), null, null);
    }

    private long thinMargin() {
        return all().stream()
                .filter(b -> b.kind().equals("margin-below-floor"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void warnings_are_told_apart_from_what_blocks() {
        var amy = new Visitor(port, "amy", number);
        amy.send(raising(amy).with("severity", "WARNING"));
        long blocking = open().stream()
                .filter(b -> b.severity().name().equals("BLOCKING"))
                .count();
        long warnings = open().size() - blocking;

        var shown = amy.see("");

        assertThat(shown.text()).contains(said(blocking, "blocker"), said(warnings, "warning"));
        assertThat(amy.board(number)).contains(said(blocking, "blocker"), said(warnings, "warning"));
    }

    private static String said(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private PageForm raising(Visitor visitor) {
        return visitor.form("/blockers")
                .with("text", TEXT)
                .with("kind", "technical-flaw")
                .with("due", LocalDate.now().plusDays(20).toString());
    }

    private Blocker mine() {
        return all().stream().filter(b -> b.text().equals(TEXT)).findFirst().orElseThrow();
    }

    private List<Blocker> open() {
        return all().stream().filter(Blocker::isOpen).toList();
    }

    private List<Blocker> all() {
        return as("amy", () -> blockers.of(number));
    }
}
