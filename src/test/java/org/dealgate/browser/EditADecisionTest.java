package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A designer changes who approves, in the browser. */
class EditADecisionTest extends BrowserTest {

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
    void a_process_that_was_only_opened_is_no_unsaved_work() {
        try (Visitor dora = signedIn("dora")) {
            Page page = dora.page();
            dora.open("/designer/processes/executive-sign-off");
            page.waitForResponse(
                    answer -> answer.url().endsWith("/findings"),
                    () -> dora.button("Edit").click());
            assertThat(page.locator("[data-status]")).hasText("");
        }
    }

    private static void type(Locator cell, String text) {
        cell.click();
        Page page = cell.page();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Escape");
    }
}
