package org.dealgate.workflow.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dealgate.workflow.published.PublishedBean.Kind;
import org.dealgate.workflow.published.PublishedBean.PublishedProperty;
import org.dealgate.workflow.published.PublishedBean.Question;
import org.junit.jupiter.api.Test;

/** The list is made from the code, so it cannot name what is not there; these say that it reads the code right. */
class PublishedNamesTest {

    private static final PublishedNames NAMES = PublishedNames.scan();

    @Test
    void a_delegate_is_published_with_its_properties_and_what_it_writes() {
        assertThat(NAMES.find("checkReadiness")).hasValueSatisfying(bean -> {
            assertThat(bean.kind()).isEqualTo(Kind.DELEGATE);
            assertThat(bean.writes()).isEqualTo(Set.of("gateOpen"));
        });
        assertThat(NAMES.find("notifyStakeholders"))
                .hasValueSatisfying(bean ->
                        assertThat(bean.properties()).containsExactly(new PublishedProperty("event", true, List.of())));
    }

    @Test
    void a_listener_is_not_taken_for_a_delegate() {
        assertThat(NAMES.find("askApprover"))
                .hasValueSatisfying(bean -> assertThat(bean.kind()).isEqualTo(Kind.TASK_LISTENER));
    }

    @Test
    void of_a_bean_that_is_only_asked_the_published_methods_count_and_no_other() {
        assertThat(NAMES.find("pinned")).hasValueSatisfying(bean -> {
            assertThat(bean.kind()).isEqualTo(Kind.QUESTIONS);
            assertThat(bean.questions())
                    .containsExactly(
                            new Question("form", List.of("pins", "id"), "String"),
                            new Question("version", List.of("pins", "key"), "Integer"));
        });
    }

    @Test
    void what_is_not_published_is_not_found() {
        assertThat(NAMES.find("people")).isEmpty();
        assertThat(NAMES.find("deployer")).isEmpty();
    }
}
