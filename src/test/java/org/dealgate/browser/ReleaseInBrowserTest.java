package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dealgate.deal.DealFixture;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.Pins;
import org.dealgate.workflow.start.DealPins;
import org.dealgate.workflow.walk.ChangedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A process designer takes a changed form live, takes a running deal along, and goes back. */
class ReleaseInBrowserTest extends BrowserTest {

    private static final String FORM = "form submit-again";

    @Autowired
    private Deals deals;

    @Autowired
    private DealPins pins;

    @Autowired
    private Pins current;

    private ChangedModels models;

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    void a_form_is_released_a_deal_moves_to_it_and_everything_goes_back(@Autowired AutowireCapableBeanFactory beans)
            throws IOException {
        models = beans.createBean(ChangedModels.class);
        int before = Pinned.read(current.current()).get(FORM);
        String deal = openedDeal();
        Page page = signIn(telephone(), "dora");
        page.navigate("/designer/releases/new");
        Accessible.check(page);
        String form = Files.readString(Path.of("forms/submit-again.form"))
                .replaceFirst("\"label\": \"", "\"label\": \"New: ");
        page.getByLabel("Files")
                .setInputFiles(new FilePayload(
                        "submit-again.form", "application/json", form.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("People asked what this is.");
        page.getByLabel("Or why there is no backtest").fill("A form decides nothing.");
        page.getByText("Check and propose").click();
        assertThat(page.getByText("Against what is live: " + FORM + " version " + before))
                .isVisible();
        Accessible.check(page);

        page.locator("form[action$='/release'] button").click();
        assertThat(page.locator("main")).containsText(FORM);
        keep(page);
        Accessible.check(page);

        page.navigate("/designer/migrations/plan?version=" + FORM + ":" + (before + 1) + "&deals=" + deal);
        Accessible.check(page);
        page.getByText("Dry run").click();
        page.getByLabel("Why they are migrated").fill("Everybody should see it.");
        Accessible.check(page);
        page.getByText("Migrate 1 deal").click();
        page.getByLabel("Why they go back").fill("It confuses.");
        assertThat(pins.of(deal)).contains(FORM + ":" + (before + 1));
        page.getByText("Move 1 deal back").click();
        assertThat(page.locator("#progress strong").first()).hasText("ended");
        assertThat(pins.of(deal)).contains(FORM + ":" + before);

        page.navigate("/designer/releases");
        Accessible.check(page);
        page.locator("tbody th a").first().click();
        page.getByLabel("Why you go back").fill("It confuses.");
        page.locator("form[action$='/back'] button").click();
        assertThat(page.locator("main")).containsText("back to before release");
        keep(page);
        page.navigate("/designer/migrations");
        Accessible.check(page);
    }

    private void keep(Page page) {
        models.deployed(page.locator("dd.small").innerText());
    }

    private String openedDeal() {
        OpenDeal deal = DealFixture.aDeal();
        return DealFixture.as(
                "amy",
                () -> deals.open(new OpenDeal(
                                deal.title(),
                                "Release Works " + UUID.randomUUID(),
                                deal.currency(),
                                null,
                                deal.lines(),
                                List.of(),
                                "amy",
                                null))
                        .number());
    }
}
