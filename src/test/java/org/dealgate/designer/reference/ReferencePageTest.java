package org.dealgate.designer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class ReferencePageTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {Groups.PROCESS_DESIGNERS, Groups.AUDITORS, Groups.ADMINISTRATORS})
    void whoever_reads_models_finds_a_name_with_what_it_means(String group) {
        String page = get(group, "/designer/reference").body();

        assertThat(page)
                .contains("id=\"variable-gateOpen\"", "Whether no blocking blocker of the stage is open.")
                .contains("href=\"/designer/reference#delegate-checkReadiness\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {Groups.ACCOUNT_MANAGERS, Groups.EXECUTIVES})
    void nobody_else_does(String group) {
        assertThat(get(group, "/designer/reference").statusCode()).isEqualTo(403);
        assertThat(Rest.as(Staff.member(people, group), port)
                        .get("/api/designer/reference")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_search_keeps_what_has_all_the_words_in_the_readers_language() {
        assertThat(get(Groups.PROCESS_DESIGNERS, "/designer/reference?q=MARGIN+Rounded")
                        .body())
                .contains("id=\"input-marginPercent\"")
                .doesNotContain("id=\"input-discountPercent\"", "id=\"fact-marginPercent\"");
        assertThat(get(Groups.PROCESS_DESIGNERS, "/designer/reference?lang=zh&q=%E5%85%B3%E5%8F%A3")
                        .body())
                .contains("id=\"process-stage-gate\"", "关口，即每个阶段的出口")
                .doesNotContain("id=\"variable-owner\"");
        assertThat(get(Groups.PROCESS_DESIGNERS, "/designer/reference?q=no-such-thing")
                        .body())
                .contains("Nothing has all of these words.");
    }

    @Test
    void tools_get_the_same_as_json() {
        var found = Rest.as(Staff.member(people, Groups.PROCESS_DESIGNERS), port)
                .get("/api/designer/reference?q=gateOpen")
                .json();

        assertThat(found).anySatisfy(entry -> {
            assertThat(entry.path("kind").asText()).isEqualTo("variable");
            assertThat(entry.path("example").asText()).isEqualTo("${gateOpen}");
            assertThat(entry.path("details").path("written-by").path(0).asText())
                    .isEqualTo("checkReadiness");
            assertThat(entry.path("link").asText()).isEqualTo("/designer/reference#variable-gateOpen");
        });
    }

    private HttpResponse<String> get(String group, String path) {
        String person = Staff.member(people, group);
        return Caller.browser(port, person, person).get(path);
    }
}
