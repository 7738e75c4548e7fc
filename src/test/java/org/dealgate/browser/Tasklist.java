package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.dealgate.Rest;

/** Camunda Tasklist, as somebody works in it. */
final class Tasklist {

    private final Visitor visitor;
    private final Rest rest;

    Tasklist(Visitor visitor, Rest rest) {
        this.visitor = visitor;
        this.rest = rest;
    }

    /** Comes from the deal's page by the link of the task, which may still be on its way. */
    Tasklist openTask(String deal, String key, String title) {
        waitFor(deal, key);
        visitor.open("/deals/" + deal);
        visitor.page().locator("#tasks").getByText(title).click();
        assertThat(visitor.page().locator("h2.task")).containsText(deal);
        return this;
    }

    Tasklist claim() {
        visitor.page()
                .getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(visitor.page().locator("button.unclaim")).isVisible();
        return this;
    }

    Tasklist fill(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        // the form takes it over when it is left
        field.blur();
        return this;
    }

    Tasklist check(String label) {
        field(label).check();
        return this;
    }

    /** A date as it is typed. */
    Tasklist date(String label, String date) {
        Locator field = field(label);
        field.fill(date);
        field.press("Enter");
        return this;
    }

    Locator field(String label) {
        return form().getByLabel(label).first();
    }

    Locator form() {
        return visitor.page().locator(".fjs-form");
    }

    Tasklist picture(String name) {
        visitor.picture(name);
        return this;
    }

    void complete() {
        Response answer = submit();
        if (answer.status() != 204) {
            throw new AssertionError("Tasklist was answered " + answer.status() + ": " + answer.text());
        }
    }

    Response submit() {
        return visitor.page()
                .waitForResponse(
                        response -> response.url().endsWith("/submit-form"),
                        () -> visitor.button("Complete").click());
    }

    /** What Tasklist says in its corner. */
    Locator notice() {
        return visitor.page().locator(".notifications");
    }

    /** It lies over the form's buttons. */
    Tasklist closeNotice() {
        notice().locator("button.close:visible").click();
        return this;
    }

    void waitFor(String deal, String key) {
        Awaitility.await(deal + " at " + key)
                .atMost(Duration.ofSeconds(30))
                .until(() -> rest.get("/api/deals/" + deal)
                        .json()
                        .path("openTasks")
                        .findValuesAsText("key")
                        .contains(key));
    }
}
