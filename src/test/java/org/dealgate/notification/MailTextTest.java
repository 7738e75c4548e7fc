package org.dealgate.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MailTextTest {

    private static final MailText TEXTS = new MailText(messages(), "https://deals.example.org/");

    private final MailText texts = TEXTS;

    static Stream<String> templates() {
        return ResourceBundle.getBundle("messages/notification", Locale.ROOT).keySet().stream()
                .filter(key -> key.endsWith(".subject") && !key.startsWith("notification.mails."))
                .map(key -> key.substring("notification.".length(), key.length() - ".subject".length()))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_mail_speaks_both_languages_in_text_and_html(String template) {
        // the code's mail says nothing of the deal but its number, and an import has no title
        String named = List.of("approval-code", "import-summary").contains(template) ? "D-2026-00042" : "Press line";
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            MailText.Words words = texts.of(mail(template, "Press line"), language);
            assertThat(words.subject()).contains(named).doesNotContain("{", "notification.");
            assertThat(words.text()).contains(named).doesNotContain("{", "??", "[(", "<p");
            assertThat(words.html()).contains(named).doesNotContain("??", " th:", "[[");
            assertThat(words.html().contains("zh-Hans"))
                    .isEqualTo(language.getLanguage().equals("zh"));
        }
    }

    @Test
    void what_people_typed_cannot_become_markup() {
        MailText.Words words = texts.of(mail("deal-lost", "<img src=x onerror=alert(1)>"), Locale.ENGLISH);

        assertThat(words.html()).doesNotContain("<img").contains("&lt;img");
        assertThat(words.text()).contains("<img src=x");
    }

    @Test
    void the_html_loads_nothing_from_anywhere() {
        String html =
                texts.of(mail("approval-request", "Press line"), Locale.ENGLISH).html();

        assertThat(html).doesNotContainPattern("(?i)<(img|link|script|iframe|object|video|audio)\\b|url\\(|@import");
        assertThat(html).contains("https://deals.example.org/a/token");
    }

    @Test
    void the_text_reads_well_alone() {
        String text =
                texts.of(mail("approval-request", "Press line"), Locale.ENGLISH).text();

        assertThat(text)
                .contains("https://deals.example.org/a/token\n", "Value: CNY 1.00", "> because\n> of this")
                .doesNotContain("\n\n\n");
    }

    @Test
    void a_control_character_in_a_subject_is_refused() {
        assertThatThrownBy(() -> texts.of(mail("deal-lost", "a\nBcc: b@example.org"), Locale.ENGLISH))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_a_mail_lists_is_a_line_each() {
        String text = words("approval-digest", Locale.ENGLISH).text();

        assertThat(text).contains("\n- D-2026-00042 Press line, Meishan\n- D-2026-00043 冲压线\n");
        assertThat(words("approval-digest", Locale.SIMPLIFIED_CHINESE).text()).contains("待您决定", "- D-2026-00043");
    }

    /** The mail with all its parts. */
    static MailText.Words words(String template, Locale language) {
        return TEXTS.of(mail(template, "Press line"), language);
    }

    private static Mail mail(String template, String title) {
        var model = new MailModel(
                "D-2026-00042",
                title,
                "Meishan",
                "TECHNICAL_REVIEW",
                "Amy",
                "because\nof this",
                "Sam",
                "/a/token",
                Map.of("approval.fact.value", "CNY 1.00"),
                List.of("D-2026-00042 Press line, Meishan", "D-2026-00043 冲压线"));
        return new Mail("amy", "D-2026-00042", "x", template, model);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames("messages/notification", "messages/approval");
        return messages;
    }
}
