package org.dealgate.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealgate.Chromium;
import org.dealgate.DealgateTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test that uses the running program as people do, in Chromium. */
@DealgateTest
public abstract class BrowserTest {

    private static final int PATIENCE = 30_000;

    private static @Nullable Chromium chromium;

    private final List<BrowserContext> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void launch() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
        chromium = null;
    }

    @AfterEach
    void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }

    /** A desk's screen, nobody signed in. */
    protected Page desk() {
        return window(1280, 900);
    }

    /** A telephone's screen, nobody signed in. */
    protected Page telephone() {
        return window(390, 844);
    }

    /** Signs a demo person in, whose password is their name, and shows the board. */
    protected Page signIn(Page page, String person) {
        page.navigate(at("/sign-in"));
        page.fill("input[name=username]", person);
        page.fill("input[name=password]", person);
        page.click("main button[type=submit]");
        page.waitForURL(at("/"));
        return page;
    }

    /** Somebody at a desk who has signed in. */
    Visitor signedIn(String person) {
        return new Visitor(signIn(desk(), person));
    }

    int port() {
        return port;
    }

    protected String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Page window(int width, int height) {
        BrowserContext context = Objects.requireNonNull(chromium)
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setBaseURL(at("/"))
                        .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        opened.add(context);
        return context.newPage();
    }
}
