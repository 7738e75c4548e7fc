package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The deal room's pages, as somebody uses them. */
final class DealRoom {

    private final Visitor visitor;

    DealRoom(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Two press lines for 2.2 million, 8.33 % below the list: head of sales and finance director approve. */
    String openDeal(String title, String account) {
        visitor.open("/");
        visitor.link("Open a deal").click();
        field("Title").fill(title);
        field("Account").fill(account);
        field("Expected close").fill("2027-03-31");
        cell("lines[0].item").fill("Press line PX-9");
        cell("lines[0].quantity").fill("2");
        cell("lines[0].listPrice").fill("1200000");
        cell("lines[0].netPrice").fill("1100000");
        cell("lines[0].unitCost").fill("800000");
        instalment(0, "on signature", "0", "30");
        visitor.button("Add an instalment").click();
        instalment(1, "on delivery", "120", "70");
        field("Delivery").fill("Within nine months, at plant 3");
        visitor.picture("02-new-deal");
        visitor.button("Open a deal").last().click();
        visitor.page().waitForURL(url -> url.matches(".*/deals/D-\\d{4}-\\d{5,}.*"));
        return visitor.page().url().replaceFirst(".*/deals/(D-\\d{4}-\\d{5,}).*", "$1");
    }

    private void instalment(int row, String label, String days, String percent) {
        cell("paymentPlan[" + row + "].label").fill(label);
        cell("paymentPlan[" + row + "].dueDays").fill(days);
        cell("paymentPlan[" + row + "].percent").fill(percent);
    }

    void addStakeholder(String name, String department, List<String> roles, String stance) {
        Locator part = part("stakeholders");
        part.getByText("Add a stakeholder").first().click();
        Locator form = part.locator("details.new form");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Department").fill(department);
        roles.forEach(role -> form.getByLabel(role).check());
        form.getByLabel("Stance", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(stance);
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(part.locator("ul.lines strong").getByText(name)).isVisible();
    }

    void addDocument(String name, String kind) {
        Locator part = part("documents");
        part.getByText("Add a document").first().click();
        byte[] content = "%PDF-1.7 signed by both sides".getBytes(StandardCharsets.US_ASCII);
        part.getByLabel("File").setInputFiles(new FilePayload(name, "application/pdf", content));
        part.getByLabel("What it is").selectOption(kind);
        part.locator("form").getByText("Add a document").click();
        assertThat(part.locator("ul.lines a").getByText(name)).isVisible();
    }

    void raiseBlocker(String what) {
        Locator part = part("blockers");
        part.getByText("Raise a blocker").first().click();
        Locator form = part.locator("details.new form");
        form.getByLabel("What is in the way").fill(what);
        form.locator("[name=kind]").selectOption("technical-flaw");
        form.getByLabel("Should be gone by").fill("2027-01-31");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(blocker(what)).isVisible();
    }

    void resolveBlocker(String what, String evidence) {
        blocker(what).locator("a").first().click();
        Locator part = part("blockers");
        part.getByText("Resolve").first().click();
        part.getByLabel("What shows that it is gone").fill(evidence);
        part.locator("details[open] button").click();
        assertThat(blocker(what)).isHidden();
    }

    Locator blocker(String what) {
        return part("blockers").locator(":scope > ul.lines > li").filter(new Locator.FilterOptions().setHasText(what));
    }

    Locator part(String id) {
        return visitor.page().locator("#" + id);
    }

    void open(String deal) {
        visitor.open("/deals/" + deal);
    }

    private Locator field(String label) {
        return visitor.page().getByLabel(label).first();
    }

    private Locator cell(String name) {
        return visitor.page().locator("[name=\"" + name + "\"]");
    }
}
