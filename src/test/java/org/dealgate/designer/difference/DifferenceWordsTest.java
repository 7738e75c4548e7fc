package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dealgate.designer.difference.PropertyChange.Aspect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** People who are no programmers read these. */
class DifferenceWordsTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @MethodSource("org.dealgate.designer.difference.Shipped#all")
    void all_that_shipped_models_say_has_a_label_in_both_languages(String name) {
        String nothing = name.endsWith(".form")
                ? "{\"type\":\"default\",\"components\":[]}"
                : Shipped.text(name)
                        .replaceFirst("(?s)^(.*?<(bpmn:)?definitions[^>]*>).*(</(bpmn:)?definitions>)", "$1$3");
        Difference all = Difference.of(Shipped.file(name, nothing), Shipped.file(name));
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            LocaleContextHolder.setLocale(language);
            List<ToldChange> told = ToldTest.words().of(all.changes());
            assertThat(told).hasSizeGreaterThan(1);
            assertThat(told).extracting(ToldChange::type).noneMatch(type -> type.contains(":"));
            for (int i = 0; i < told.size(); i++) {
                List<ToldProperty> properties = told.get(i).properties();
                for (int j = 0; j < properties.size(); j++) {
                    if (all.changes().get(i).properties().get(j).aspect() == Aspect.MEANING) {
                        assertThat(properties.get(j).label())
                                .as(properties.get(j).toString())
                                .isNotEqualTo(properties.get(j).technical());
                    }
                }
            }
        }
    }
}
