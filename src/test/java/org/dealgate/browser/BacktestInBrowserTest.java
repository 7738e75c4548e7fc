package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process designer tries an edited table on finished deals. */
class BacktestInBrowserTest extends BrowserTest {

    @Autowired
    private Deals deals;

    @Test
    void an_edited_table_is_uploaded_tried_and_its_results_are_read() throws IOException {
        withdrawnDeal();
        Page page = signIn(telephone(), "dora");
        page.navigate("/designer");
        page.getByText("Backtests").click();
        Accessible.check(page);

        byte[] edited = Files.readString(Path.of("processes/stage-notifications.dmn"))
                .replace("\"TEAM\"", "\"OWNER\"")
                .getBytes(StandardCharsets.UTF_8);
        page.getByLabel("Edited files").setInputFiles(new FilePayload("stage-notifications.dmn", "text/xml", edited));
        page.getByLabel("Outcome").selectOption("WITHDRAWN");
        page.getByText("Start the backtest").click();
        assertThat(page.locator("#state")).hasText("Done");
        assertThat(page.locator(".results")).containsText("OWNER would have got the mail");
        Accessible.check(page);

        page.locator(".results tbody th a").first().click();
        assertThat(page.locator(".notes")).containsText("TEAM would not have got the mail");
        Accessible.check(page);
    }

    private void withdrawnDeal() {
        OpenDeal deal = DealFixture.aDeal();
        DealFixture.as("amy", () -> {
            String number = deals.open(new OpenDeal(
                            deal.title(),
                            "Backtest Works " + UUID.randomUUID(),
                            deal.currency(),
                            null,
                            deal.lines(),
                            List.of(),
                            "amy",
                            null))
                    .number();
            deals.withdraw(number, "The need is gone.");
            return number;
        });
    }
}
