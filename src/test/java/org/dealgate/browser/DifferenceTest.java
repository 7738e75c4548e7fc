package org.dealgate.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a difference in words to its place on both diagrams. */
class DifferenceTest extends BrowserTest {

    @Test
    void a_difference_is_told_and_shown_where_it_is() throws IOException {
        String edited = Files.readString(Path.of("processes/stage-gate.bpmn"))
                .replace("camunda:assignee=\"${owner}\"", "camunda:assignee=\"${assistant}\"");
        Page dora = signIn(desk(), "dora");
        dora.navigate(at("/designer/difference"));
        dora.locator("summary").click();
        dora.setInputFiles(
                "#file", new FilePayload("stage-gate.bpmn", "text/xml", edited.getBytes(StandardCharsets.UTF_8)));
        dora.locator(".own button").click();

        Locator before = dora.locator("[data-side=before] [data-element-id=ResolveBlockers]");
        Locator after = dora.locator("[data-side=after] [data-element-id=ResolveBlockers]");
        assertThat(after).hasClass(Pattern.compile(".*\\bchanged\\b.*"));
        assertThat(dora.locator("[data-side=after] .signs")).hasCount(1);
        assertThat(dora.locator(".bjs-powered-by")).hasCount(2);
        dora.locator(".changes .show").focus();
        dora.keyboard().press("Enter");
        assertThat(before).hasClass(Pattern.compile(".*\\bhere\\b.*"));
        assertThat(after).hasClass(Pattern.compile(".*\\bhere\\b.*"));
        Accessible.check(dora);
    }
}
