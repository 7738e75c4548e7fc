package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.dealgate.designer.cases.CaseTable;
import org.dealgate.designer.cases.DecisionCases;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A designer changes who approves, in the browser. */
class EditADecisionTest extends BrowserTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private DecisionCases cases;

    private final String key = "small-" + UUID.randomUUID();

    @Test
    void a_wrong_cell_fails_its_cases_and_unsaved_work_is_offered_again() {
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onDialog(Dialog::accept);
            dora.link("Designer").click();
            page.locator("#decisions").getByText("Approval matrix").first().click();
            dora.button("Edit").click();
            dora.button("Approval tier").click();

            Locator tier = page.locator("td.output-cell").first();
            type(tier, "3");
            dora.button("Save").click();
            assertThat(page.locator("[data-status]")).hasText(Pattern.compile("Saved .*"));
            page.locator("#case-decision").selectOption("approval-matrix");
            assertThat(page.locator("[data-result]")).containsText("cases fail");
            dora.picture("60-cases-fail");

            type(tier, "1");
            dora.button("Save").click();
            assertThat(page.locator("[data-result]")).hasText("All 25 cases pass.");

            type(tier, "2");
            assertThat(page.locator("[data-status]")).hasText("Not saved yet; kept in this browser");
            page.reload();
            assertThat(page.locator("[data-offered]")).containsText("You left unsaved work here");
            dora.button("Go on with it").click();
            dora.button("Approval tier").click();
            assertThat(page.locator("td.output-cell").first()).containsText("2");
            Assertions.assertThat(complaints).isEmpty();
        }
    }

    @Test
    void what_is_offered_stays_until_it_is_taken_whatever_is_edited_meanwhile() {
        long draft = draft();
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            page.onDialog(Dialog::accept);
            dora.open("/designer/drafts/" + draft);
            type(output(page), "7");
            assertThat(status(page)).hasText("Not saved yet; kept in this browser");
            page.reload();
            page.waitForResponse(answer -> answer.url().endsWith("/findings"), () -> type(output(page), "8"));

            others(() -> drafts.remove(draft, "z.dmn"));
            page.getByText("Remove this file").click();
            dora.button("Remove it").click();
            assertThat(page.locator("main")).containsText("This is the draft's only file");

            dora.button("Go on with it").click();
            assertThat(output(page)).containsText("8");
            assertThat(status(page)).hasText("Not saved yet; kept in this browser");
            page.reload();
            dora.button("Drop it").click();
            page.reload();
            dora.button("Go on with it").click();
            assertThat(output(page)).containsText("7");

            others(() -> drafts.upload(draft, "z.dmn", dmn("z")));
            page.reload();
            page.getByText("Remove this file").click();
            dora.button("Remove it").click();
            assertThat(page.locator("main")).not().containsText(key + ".dmn");
            assertThat(dora.button("Save")).isEnabled();
            others(() -> drafts.upload(draft, key + ".dmn", dmn(key)));
            dora.open("/designer/drafts/" + draft);
            assertThat(output(page)).containsText("1");
            assertThat(page.locator("[data-offered]")).isHidden();
        }
    }

    @Test
    void cases_that_somebody_else_has_changed_are_asked_about_and_nothing_typed_is_lost() {
        long draft = draft();
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            page.onDialog(Dialog::accept);
            List<String> saves = new ArrayList<>();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith(".dmn")) {
                    saves.add(request.url());
                }
            });
            dora.open("/designer/drafts/" + draft);
            addCase(dora, "wrong", "2");
            addCase(dora, "right", "1");
            type(output(page), "5");
            type(output(page), "1");
            others(() -> cases.save(key, 0, new CaseTable(List.of("v"), List.of("says"), List.of())));

            dora.button("Save").dblclick();
            assertThat(status(page)).hasText("The file is saved, its test cases are not");
            Assertions.assertThat(saves).hasSize(1);
            dora.picture("61-cases-conflict");
            page.route("**/cases", sent -> {
                page.locator("table.cases tbody input").first().fill("wrong by one");
                sent.resume();
            });
            page.locator("[data-case=mine]").click();
            assertThat(page.locator("[data-result]")).containsText("1 of 2 cases fail");
            assertThat(status(page)).hasText("Not saved yet; kept in this browser");
            page.unroute("**/cases");
            page.keyboard().press("Control+s");
            assertThat(status(page)).hasText(Pattern.compile("Saved .*"));
            Assertions.assertThat(saves).hasSize(1);
            Assertions.assertThat(
                            others(() -> cases.of(key).orElseThrow().table().cases()))
                    .extracting(CaseTable.Case::name)
                    .containsExactly("wrong by one", "right");

            dora.button("Remove the case wrong by one").click();
            assertThat(page.locator("td.verdict")).containsText("passes");
        }
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_edits_all_the_same() {
        long draft = draft();
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            page.addInitScript("Object.defineProperty(window, 'indexedDB', { value: undefined })");
            dora.open("/designer/drafts/" + draft);
            assertThat(page.getByText("This browser cannot keep what you have not saved"))
                    .isVisible();
            dora.picture("62-not-kept");
            type(output(page), "7");
            dora.button("Save").click();
            assertThat(status(page)).hasText(Pattern.compile("Saved .*"));
        }
    }

    @Test
    void a_decision_that_was_only_looked_at_is_no_unsaved_work() {
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            dora.open("/designer/decisions/approval-matrix");
            dora.button("Edit").click();
            dora.button("Diagram").click();
            page.waitForDownload(() -> dora.button("Download").click());
            assertThat(status(page)).hasText("");
        }
    }

    @Test
    void work_in_one_tab_outlives_what_another_tab_saves() {
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            dora.open("/designer/decisions/approval-tier");
            dora.button("Edit").click();
            dora.button("Save").waitFor();
            Page other = page.context().newPage();
            other.onDialog(Dialog::accept);
            other.navigate(page.url());
            typeTier(other, "2");
            assertThat(other.locator("[data-status]")).hasText("Not saved yet; kept in this browser");

            typeTier(page, "3");
            dora.button("Save").click();
            assertThat(page.locator("[data-status]")).hasText(Pattern.compile("Saved .*"));

            other.reload();
            assertThat(other.locator("[data-offered]")).containsText("You left unsaved work here");
            typeTier(other, "4");
            assertThat(other.locator("[data-status]")).hasText("Not saved yet; kept in this browser");
            other.locator("[data-do=take]").click();
            assertThat(other.locator("[data-offered]")).isVisible();
            other.locator("[data-do=take]").click();
            tierIs(other, "4");
            other.locator("[data-do=drop]").click();
            other.reload();
            other.locator("[data-do=take]").click();
            tierIs(other, "4");
            assertThat(other.locator("[data-offered]")).isHidden();
        }
    }

    private static void tierIs(Page page, String tier) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Approval tier").setExact(true))
                .click();
        assertThat(page.locator("td.output-cell").first()).containsText(tier);
    }

    private static void typeTier(Page page, String tier) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Approval tier").setExact(true))
                .click();
        type(page.locator("td.output-cell").first(), tier);
    }

    @Test
    void a_process_that_was_only_opened_is_no_unsaved_work() {
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            dora.open("/designer/processes/executive-sign-off");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/findings"),
                    () -> dora.button("Edit").click());
            assertThat(status(page)).hasText("");
        }
    }

    /** One that says 1 to everything, and another file. */
    private long draft() {
        return others(() -> {
            long draft = drafts.start("Small", key + ".dmn", dmn(key));
            drafts.upload(draft, "z.dmn", dmn("z"));
            return draft;
        });
    }

    private static byte[] dmn(String key) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="small" name="Small" namespace="small">
                  <decision id="%s" name="Small">
                    <decisionTable id="table">
                      <input id="in"><inputExpression id="ask" typeRef="number"><text>v</text></inputExpression></input>
                      <output id="out" name="says" typeRef="number"/>
                      <rule id="rule"><inputEntry id="any"><text></text></inputEntry>
                        <outputEntry id="one"><text>1</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T others(Supplier<T> work) {
        return CurrentActor.as(new Actor("admin", Channel.PAGE), work);
    }

    private static void others(Runnable work) {
        CurrentActor.as(new Actor("admin", Channel.PAGE), work);
    }

    private static void addCase(Visitor visitor, String name, String expected) {
        visitor.button("Add a case").click();
        visitor.page().keyboard().type(name);
        visitor.page().locator("table.cases textarea").last().fill(expected);
    }

    private static Locator status(Page page) {
        return page.locator("[data-status]");
    }

    private static Locator output(Page page) {
        return page.locator("td.output-cell").first();
    }

    private static void type(Locator cell, String text) {
        cell.click();
        Page page = cell.page();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Escape");
    }
}
