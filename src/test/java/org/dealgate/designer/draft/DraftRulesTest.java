package org.dealgate.designer.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRulesTest {

    private static final byte[] BPMN = "<definitions/>".getBytes(UTF_8);
    private static final byte[] FORM = "{\"components\": []}".getBytes(UTF_8);

    private final DraftRules rules = new DraftRules();

    @Test
    void a_file_is_kept_under_its_name_without_folders() {
        assertThat(rules.file("processes/a.bpmn", BPMN).name()).isEqualTo("a.bpmn");
        assertThat(rules.file("C:\\models\\评审 (2).bpmn", BPMN).name()).isEqualTo("评审 (2).bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.txt", ".bpmn", "a\u0000.bpmn", "a\n.bpmn", "<a>.bpmn", "a;b.dmn"})
    void a_name_that_no_model_has_is_refused(String name) {
        assertThat(refused(name, BPMN)).isEqualTo(List.of("designer.file.name"));
    }

    @Test
    void what_an_editor_could_not_open_is_refused() {
        assertThat(refused("a.bpmn", "<definitions>".getBytes(UTF_8))).isEqualTo(List.of("designer.file.unreadable"));
        assertThat(refused("a.dmn", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(UTF_8)))
                .isEqualTo(List.of("designer.file.unreadable"));
        assertThat(refused("a.form", "{".getBytes(UTF_8))).isEqualTo(List.of("designer.file.unreadable"));
        assertThat(refused("a.form", "[]".getBytes(UTF_8))).isEqualTo(List.of("designer.file.no-form"));
        assertThat(refused("a.form", new byte[0])).isEqualTo(List.of("designer.file.no-form"));
        assertThat(refused("a.form", new byte[DraftRules.MOST_BYTES + 1]))
                .isEqualTo(List.of("designer.file.too-large"));
    }

    @Test
    void a_form_with_components_is_taken() {
        assertThat(rules.file("a.form", FORM).content()).isEqualTo(FORM);
    }

    private List<String> refused(String name, byte[] content) {
        var refusals = new ArrayList<String>();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules.file(name, content))
                .satisfies(r -> r.problems().forEach(p -> refusals.add(p.key())));
        return refusals;
    }
}
