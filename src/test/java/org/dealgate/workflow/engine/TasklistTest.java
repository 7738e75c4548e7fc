package org.dealgate.workflow.engine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.Chromium;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task in Tasklist, as a person works on it. */
@DealgateTest
class TasklistTest {

    private static Chromium chromium;

    @Autowired
    Deals deals;

    @Autowired
    Answers answers;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void opens_with_the_deals_facts_says_what_is_wrong_and_moves_on_once_it_is_right() {
        String number = new OpenedDeals(deals).ofAmy("Seen in Tasklist");
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            signIn(page, "amy");
            page.navigate(at("/camunda/app/tasklist/default/#/?task=" + task.getId()));

            Locator form = page.locator(".fjs-form");
            assertThat(field(form, "Account /")).hasValue("Meishan Heavy Industry");
            assertThat(field(form, "Value /")).hasValue("CNY 2,200,000");

            // a bell gets past the browser's own check
            field(form, "Necessity").fill("The old line\u0007 stands still");
            field(form, "Practical use").fill("Frames of heavy trucks");
            field(form, "Return that the customer expects").fill("Two years");
            Locator complete = page.locator("button", new Page.LocatorOptions().setHasText("Complete"));
            complete.click();
            assertThat(page.locator(".notifications")).containsText("contains control characters");
            screenshot(page, "tasklist-refused");
            assertThat(page.locator(".notifications")).not().containsText("ENGINE-");
            assertThat(answers.of(number)).isEmpty();

            field(form, "Necessity").fill("The old line stands still");
            field(form, "Necessity").press("Tab");
            // the message lies over the button for a while
            complete.dispatchEvent("click");
            Awaitility.await().until(() -> !answers.of(number).isEmpty());
            assertThat(answers.of(number)).singleElement().satisfies(a -> {
                assertThat(a.actor()).isEqualTo("amy");
                assertThat(a.answers()).containsOnlyKeys("necessity", "practicalUse", "expectedReturn");
            });
        }
    }

    private static Locator field(Locator form, String label) {
        return form.getByLabel(label).first();
    }

    private void signIn(Page page, String person) {
        page.navigate(at("/sign-in"));
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(person);
        page.locator("form[action$='/sign-in'] button[type=submit], main form button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens/" + name + ".png")));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
