package org.dealgate.approval;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dealgate.browser.BrowserTest;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalListOnThePhoneTest extends BrowserTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Deals deals;

    @Autowired
    private Terms terms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void everything_to_decide_with_is_within_390_pixels_and_several_are_decided_at_once() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        ApprovalRequest one = walk.request(walk.smallDeal(), "eva");
        ApprovalRequest other = walk.request(walk.smallDeal(), "eva");
        Page phone = eva();
        phone.navigate("/approvals?list=WAITING&after=" + (one.id() - 1));

        Locator decide = phone.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions()
                        .setName("Decide " + one.dealNumber())
                        .setExact(true));
        BoundingBox box = decide.boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(390);
        assertThat(box.height).isGreaterThanOrEqualTo(44);
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

        phone.getByLabel("Choose " + one.dealNumber() + " for one decision").check();
        phone.getByLabel("Choose " + other.dealNumber() + " for one decision").check();
        phone.click("#bulk button[value=REJECT]");
        assertThat(phone.locator("#reason")).isFocused();
        assertThat(phone.locator("#reason-wrong")).containsText("Say why");
        phone.fill("#reason", "Not this year");
        phone.click("#bulk button[value=REJECT]");

        assertThat(phone.locator("#results")).containsText("Decided: 2. Refused: 0.");
        assertThat(approvals.get(String.valueOf(other.id())).decision()).isEqualTo(Decision.REJECT);
    }

    @Test
    void one_tick_chooses_all_on_the_page() {
        var walk = new SignOffWalk(deals, terms, approvals, runtime, tasks);
        ApprovalRequest one = walk.request(walk.smallDeal(), "eva");
        walk.request(walk.smallDeal(), "eva");
        Page phone = eva();
        phone.navigate("/approvals?list=WAITING&after=" + (one.id() - 1));

        phone.locator("[data-checks]").check();

        Locator boxes = phone.locator("input[name=ids]");
        assertThat(boxes).hasCount(2);
        assertThat(boxes.first()).isChecked();
        assertThat(boxes.last()).isChecked();
        boxes.first().uncheck();
        assertThat(phone.locator("[data-checks]")).not().isChecked();
    }

    /** Signed in, which leads executives to their approvals. */
    private Page eva() {
        Page phone = telephone();
        phone.navigate(at("/sign-in"));
        phone.fill("input[name=username]", "eva");
        phone.fill("input[name=password]", "eva");
        phone.click("main button[type=submit]");
        phone.waitForURL(at("/approvals"));
        return phone;
    }
}
