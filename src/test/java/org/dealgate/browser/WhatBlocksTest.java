package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.blocker.Severity.BLOCKING;
import static org.dealgate.blocker.Side.CUSTOMER;
import static org.dealgate.deal.Stage.NEEDS_PROPOSAL;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dealgate.account.Accounts;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deals;
import org.dealgate.dealroom.insight.BlockedDeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what blocks most to the deal that it blocks. */
class WhatBlocksTest extends BrowserTest {

    private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");
    private static final String FINDINGS =
            "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html).join())";

    @Autowired
    private Deals deals;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private String deal;
    private String page;

    @BeforeEach
    void two_kinds_that_block() {
        String name = "Chart Works " + UUID.randomUUID();
        var march = new BlockedDeals(deals, blockers, jdbc, name);
        deal = march.deal("1000000");
        page = "/insight/blockers?account=" + accounts.find(name).orElseThrow().id();
        for (String kind : new String[] {"price", "legal", "legal"}) {
            march.open(march.blocker(deal, kind, CUSTOMER, "Design"), NEEDS_PROPOSAL, BLOCKING, "amy", "01", "09");
        }
    }

    @Test
    void a_bar_leads_to_its_blockers_and_they_to_their_deal() {
        try (Visitor amy = signedIn("amy")) {
            amy.open("/");
            amy.link("Insight").click();
            assertThat(amy.page().locator("h1")).hasText("What blocks most");

            amy.open(page);
            assertThat(amy.page().locator("#groups tbody tr")).hasCount(2);
            Locator chart = amy.page().locator(".pareto canvas");
            assertThat(chart).isVisible();
            amy.picture("50-what-blocks");
            BoundingBox box = chart.boundingBox();
            chart.click(new Locator.ClickOptions().setPosition(box.width / 4, box.height / 2));

            amy.page().waitForURL(Pattern.compile(".*/insight/blockers/list\\?.*kind=legal.*"));
            assertThat(amy.page().locator("main tbody tr")).hasCount(2);
            assertThat(amy.page().locator("#sum")).containsText("2 blockers in 1 deal");
            amy.picture("51-what-blocks-list");
            amy.page().locator("main tbody th a").first().click();

            amy.page().waitForURL(Pattern.compile(".*/deals/" + deal + "/blockers/\\d+"));
            assertThat(amy.page().locator("#blockers")).containsText("What is in the way");
        }
    }

    @Test
    void the_table_leads_there_as_well_and_so_does_the_keyboard() {
        try (Visitor amy = signedIn("amy")) {
            amy.open(page);
            Locator legal = amy.page().locator("#groups tbody a").first();
            legal.focus();
            amy.page().keyboard().press("Enter");
            amy.page().waitForURL(Pattern.compile(".*/insight/blockers/list\\?.*kind=legal.*"));
            amy.link("To the chart").click();
            amy.page().waitForURL(Pattern.compile(".*/insight/blockers\\?.*kind=legal.*"));
            assertThat(amy.page().locator("#groups tbody tr")).hasCount(1);
        }
    }

    @Test
    void on_a_desk_and_on_a_phone_everybody_can_use_it() throws IOException {
        String axe = Files.readString(AXE);
        usable(signIn(desk(), "amy"), axe, page, page.replace("?", "/list?"));
        usable(signIn(telephone(), "amy"), axe, page + "&lang=zh&by=WAITING_FOR");
    }

    private void usable(Page screen, String axe, String... paths) {
        for (String path : paths) {
            screen.navigate(at(path));
            screen.evaluate(axe);
            assertThat(screen.evaluate(FINDINGS)).as(path).isEqualTo("");
            assertThat(screen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(path)
                    .isEqualTo(true);
        }
    }
}
