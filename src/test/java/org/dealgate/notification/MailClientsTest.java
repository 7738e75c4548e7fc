package org.dealgate.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgate.workflow.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mail with all its parts, in both languages, as Gmail, Outlook and Apple Mail show it. */
class MailClientsTest {

    private static final Pattern STYLED = Pattern.compile("<(\\w+)[^>]*? style=\"([^\"]*)\"");

    private static final List<String> HTML = MailTextTest.templates()
            .flatMap(template -> Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                    .map(language -> MailTextTest.words(template, language).html()))
            .toList();

    @BeforeAll
    static void packages_are_there(@TempDir Path assets) throws Exception {
        Node.installPackages(assets);
    }

    @Test
    void no_client_lacks_what_a_mail_needs_to_be_read(@TempDir Path folder) throws Exception {
        assertThat(findings(folder, HTML)).isEmpty();
    }

    @Test
    void the_check_finds_what_clients_lack(@TempDir Path folder) throws Exception {
        String harmed = HTML.get(0).replace("<h1", "<p style=\"display:flex;position:fixed\">x</p><h1");

        assertThat(findings(folder, List.of(harmed))).contains("position", "outlook.windows", "gmail.ios");
        // the list of clients that comes with the check does not have this one
        assertThat(findings(folder, List.of(harmed))).contains("outlook.outlook-com");
    }

    @Test
    void styles_are_such_as_the_check_takes_for_granted() {
        assertThat(HTML)
                .isNotEmpty()
                .allSatisfy(html -> styled(html).forEach(element -> {
                    assertThat(element.style()).doesNotContainPattern("margin:[^;]*(-|auto)|background:");
                    assertThat(element.style()).doesNotContainPattern("font-size:(?!\\d+px)|line-height:[\\d.]+[a-z%]");
                    assertThat(element.style()).doesNotContainPattern("font-weight:(?!bold|normal)");
                    if (element.style().contains("padding:") && !element.name().equals("a")) {
                        assertThat(element.name()).isIn("td", "th");
                    }
                    if (element.style().contains("border")) {
                        assertThat(element.name()).isIn("td", "th", "table");
                    }
                }));
    }

    @Test
    void no_mail_loads_anything_from_anywhere() {
        assertThat(HTML)
                .isNotEmpty()
                .allSatisfy(html -> assertThat(html)
                        .doesNotContainPattern(
                                "(?i)<(img|link|script|iframe|object|embed|video|audio|source|style|form|base)\\b")
                        .doesNotContainPattern("(?i)\\b(src|srcset|background|poster|data|action)=|url\\(|@import"));
    }

    private record Styled(String name, String style) {}

    private static List<Styled> styled(String html) {
        var found = new ArrayList<Styled>();
        Matcher element = STYLED.matcher(html);
        while (element.find()) {
            found.add(new Styled(element.group(1), element.group(2)));
        }
        return found;
    }

    private static String findings(Path folder, List<String> mails) throws IOException, InterruptedException {
        var arguments = new ArrayList<String>(List.of("mails.mjs"));
        for (String html : mails) {
            Path file = folder.resolve(arguments.size() + ".html");
            arguments.add(Files.writeString(file, html).toAbsolutePath().toString());
        }
        return Node.run(arguments.toArray(String[]::new));
    }
}
