package org.dealgate.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.DealgateTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that uses the running program as people do, in Chromium. Where none is found it says loudly that it did not run;
 * in CI that is a failure.
 */
@DealgateTest
public abstract class BrowserTest {

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final List<BrowserContext> opened = new ArrayList<>();

    @LocalServerPort
    private int port;

    @BeforeAll
    static void launch() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("Chromium is missing: browser tests must run in CI. Install the package chromium.");
            }
            System.err.println("""

                    ********************************************************************
                    * BROWSER TESTS DID NOT RUN: no Chromium was found on this machine. *
                    ********************************************************************
                    """);
            Assumptions.abort("no Chromium");
        }
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setHeadless(true)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--lang=en-GB")));
    }

    @AfterAll
    static void quit() {
        if (playwright != null) {
            playwright.close();
        }
        playwright = null;
        browser = null;
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

    protected String at(String path) {
        return "http://localhost:" + port + path;
    }

    private Page window(int width, int height) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        context.setDefaultTimeout(20_000);
        opened.add(context);
        return context.newPage();
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
