package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A designer looks up what a model may use. */
class LookItUpTest extends BrowserTest {

    @Test
    void a_word_finds_the_entry_and_the_entry_leads_on() {
        Page page = signIn(desk(), "dora");
        page.navigate(at("/designer/reference"));
        Accessible.check(page);

        page.fill("input[name=q]", "gateopen blocking");
        assertThat(page.locator("article")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("[?]q=gateopen"));
        page.click("#variable-gateOpen >> text=checkReadiness");

        assertThat(page.locator("#delegate-checkReadiness")).isInViewport();
        assertThat(page).hasURL(Pattern.compile("/designer/reference#delegate-checkReadiness$"));
    }
}
