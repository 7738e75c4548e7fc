package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OpenADealTest extends BrowserTest {

    @Test
    void a_deal_opened_on_the_page_is_on_the_board_and_has_a_page_of_its_own() {
        String title = "港口起重机 Crane " + System.nanoTime();
        Page page = signIn(desk(), "amy");

        page.click("text=Open a deal");
        page.fill("[name=title]", title);
        page.fill("[name=account]", "Harbour of Ningbo");
        page.fill("[name='lines[0].item']", "Crane C-4");
        page.fill("[name='lines[0].quantity']", "two");
        page.fill("[name='lines[0].listPrice']", "1,200,000.00");
        page.fill("[name='lines[0].netPrice']", "1100000");
        page.click(".actions button[type=submit]");
        assertThat(page.locator("#new-deal-lines-0-quantity-error")).isVisible();
        assertThat(page.locator("[name=title]")).hasValue(title);

        page.fill("[name='lines[0].quantity']", "2");
        page.click(".actions button[type=submit]");

        page.waitForURL(Pattern.compile(".*/deals/D-\\d{4}-\\d{5,}$"));
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator("#facts")).containsText("CNY 2,200,000");
        assertThat(page.locator(".djs-container .active").first()).isVisible();

        page.navigate(at("/?q=" + title.substring(title.lastIndexOf(' ') + 1)));
        assertThat(page.locator("#stage-NEEDS_PROPOSAL .card")).containsText(title);
    }
}
