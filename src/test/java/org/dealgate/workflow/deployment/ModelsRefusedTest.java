package org.dealgate.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealgate.workflow.deployment.Finding.Level;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ModelsRefusedTest {

    private static final Finding SCRIPT =
            new Finding(Level.ERROR, "script", "review.bpmn", "CountUp", "Count up", 1234, List.of("bpmn:scriptTask"));
    private static final Finding ARCHIVE =
            new Finding(Level.ERROR, "archive", "all.zip", null, null, 0, List.of("all.zip"));
    private static final Finding WARNING = new Finding(Level.WARNING, "script", "a.bpmn", "A", null, 1, List.of("x"));

    @Test
    void every_error_has_a_line_that_names_its_element() {
        assertThat(words(Locale.ENGLISH, List.of(SCRIPT, WARNING, ARCHIVE))
                        .lines()
                        .map(String::strip))
                .containsExactly(
                        "Nothing was deployed: there are 2 errors.",
                        "- Count up (CountUp), review.bpmn, line 1234: It runs a script (bpmn:scriptTask). Leave decisions to a"
                                + " decision table and actions to a building block.",
                        "- all.zip: all.zip is an archive; nothing in it would be deployed. Unpack it and attach the files"
                                + " themselves.");
    }

    @Test
    void in_chinese_as_well() {
        assertThat(words(Locale.CHINESE, List.of(SCRIPT)).lines().map(String::strip))
                .containsExactly(
                        "未部署任何内容：共有 1 处错误。",
                        "- Count up (CountUp), review.bpmn，第 1234 行：它运行脚本（bpmn:scriptTask）。判断请用决策表，动作请用构件。");
    }

    @Test
    void pages_get_the_warnings_too() {
        assertThat(new ModelsRefused(List.of(SCRIPT, WARNING)).findings()).containsExactly(SCRIPT, WARNING);
    }

    private static String words(Locale language, List<Finding> findings) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/workflow", "messages/lint");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setAlwaysUseMessageFormat(true);
        return new ModelsRefused(findings)
                .problems().stream()
                        .map(p -> messages.getMessage(p.key(), p.args().toArray(), language))
                        .collect(Collectors.joining(" "));
    }
}
