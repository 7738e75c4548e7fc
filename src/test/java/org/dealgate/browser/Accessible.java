package org.dealgate.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe finds on a page. */
final class Accessible {

    private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");

    private Accessible() {}

    static void check(Page page) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new IllegalStateException("The build installs axe-core", e);
        }
        Object found = page.evaluate("axe.run().then(r => r.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join('\\n')))");
        assertThat((List<?>) found).isEmpty();
    }
}
