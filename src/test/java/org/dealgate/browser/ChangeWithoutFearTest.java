package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dealgate.deal.DealFixture;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.deal.PaymentTerm;
import org.dealgate.deal.TermsLine;
import org.dealgate.workflow.walk.ChangedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who approves is changed from the edit to the next deal, and back: what is sold far above its list is unusual, too. */
class ChangeWithoutFearTest extends BrowserTest {

    private static final String FIRST_APPROVER = "Eva Ericsson";
    private static final String SECOND_APPROVER = "Erik Ekberg";

    @Autowired
    private Deals deals;

    private ChangedModels models;

    @BeforeEach
    void one_finished_deal(@Autowired AutowireCapableBeanFactory beans) {
        models = beans.createBean(ChangedModels.class);
        String finished = soldAboveList();
        DealFixture.as("amy", () -> {
            deals.withdraw(finished, "The need is gone.");
            return finished;
        });
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    void the_approval_matrix_is_edited_mended_tried_released_and_taken_back() {
        Visitor dora = signedIn("dora");
        Visitor amy = signedIn("amy");
        Page page = dora.page();
        page.onDialog(Dialog::accept);
        assertThat(approvers(amy)).not().containsText(SECOND_APPROVER);

        edit(dora, "[0..10]");
        page.locator("#case-decision").selectOption("approval-matrix");
        assertThat(page.locator("[data-result]")).containsText("fail");
        type(page.locator("td.input-cell").nth(1), "[-3..10]");
        dora.button("Save").click();
        assertThat(page.locator("[data-result]")).hasText("All 25 cases pass.");
        String draft = page.url();

        dora.link("Try on finished deals").click();
        page.getByText("Start the backtest").click();
        assertThat(page.locator("#state")).hasText("Done");
        String backtest = page.url().replaceAll(".*/", "");

        page.navigate(draft);
        dora.link("Propose a release").click();
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Far above list is unusual.");
        page.getByLabel("Backtest", new Page.GetByLabelOptions().setExact(true)).selectOption(backtest);
        page.getByText("Check and propose").click();
        assertThat(page.locator("main")).containsText("[-3..10]");
        page.locator("form[action$='/release'] button").click();
        keep(page);
        assertThat(approvers(amy)).containsText(SECOND_APPROVER);

        page.getByLabel("Why you go back").fill("Every second deal went to finance.");
        page.locator("form[action$='/back'] button").click();
        assertThat(page.locator("main")).containsText("back to before release");
        keep(page);
        assertThat(approvers(amy)).not().containsText(SECOND_APPROVER);
    }

    private static void edit(Visitor dora, String discount) {
        Page page = dora.page();
        dora.open("/designer");
        page.locator("#decisions").getByText("Approval matrix").first().click();
        dora.button("Edit").click();
        dora.button("Approval tier").click();
        type(page.locator("td.input-cell").nth(1), discount);
        dora.button("Save").click();
    }

    private static void type(Locator cell, String text) {
        cell.click();
        Page page = cell.page();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Escape");
    }

    /** Who would be asked about a deal that is opened now. */
    private Locator approvers(Visitor amy) {
        amy.open("/deals/" + soldAboveList());
        Locator asked = amy.page().locator("#approvals");
        assertThat(asked).containsText(FIRST_APPROVER);
        return asked;
    }

    private void keep(Page page) {
        models.deployed(page.locator("dd.small").innerText());
    }

    private String soldAboveList() {
        var line = new TermsLine(
                "Press line PX-9", 1, new BigDecimal("500000"), new BigDecimal("530000"), new BigDecimal("300000"));
        var terms = List.of(new PaymentTerm("on delivery", 60, new BigDecimal("100")));
        return DealFixture.as(
                "amy",
                () -> deals.open(new OpenDeal(
                                "Press line",
                                "Above List " + UUID.randomUUID(),
                                "CNY",
                                null,
                                List.of(line),
                                terms,
                                "amy",
                                null))
                        .number());
    }
}
