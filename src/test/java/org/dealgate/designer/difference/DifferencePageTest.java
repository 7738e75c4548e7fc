package org.dealgate.designer.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DifferencePageTest {

    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String ADDRESS = "/designer/difference";
    private static final String GATE = "processes/stage-gate.bpmn";

    @LocalServerPort
    private int port;

    @Test
    void versions_are_compared_and_what_cannot_be_is_said_with_the_versions_to_choose_from() {
        String shown = Shipped.edited(Shipped.text(GATE), "\"stage-gate\"", "\"shown-gate\"");
        deploy(shown);
        deploy(Shipped.edited(
                shown,
                "camunda:assignee=\"${owner}\" camunda:candidateGroups=\"\"",
                "camunda:assignee=\"${null}\" camunda:candidateGroups=\"account-managers\""));
        Caller audrey = Caller.browser(port, "audrey", "audrey");

        assertThat(audrey.get(ADDRESS).body()).contains("value=\"processes/shown-gate\"");
        assertThat(audrey.get(ADDRESS + "?model=processes/shown-gate").body())
                .contains("Version 1", "Version 2 (live)", "Who may do it (groups)", "data-change=\"ResolveBlockers\"")
                .contains("camunda:candidateGroups", "account-managers");
        HttpResponse<String> same = audrey.get(ADDRESS + "?model=processes/shown-gate&before=2&after=2");
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(same.body()).contains("Both are version 2.", "name=\"before\"");
        assertThat(audrey.get(ADDRESS + "?model=processes/unheard-of").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_is_compared_with_what_is_live_under_its_id_on_the_page_and_over_rest() {
        Caller dora = Caller.browser(port, "dora", "dora");
        dora.get(ADDRESS);
        String edited = Shipped.edited(Shipped.text("processes/approval-matrix.dmn"), "&gt;= 3", "&gt;= 4");

        assertThat(send(dora, ADDRESS, "my.dmn", edited).body())
                .contains("Your file my.dmn", "Rules: Approval matrix", "&gt;= 4")
                .doesNotContain("Rules: How a level is asked");
        assertThat(send(dora, "/api" + ADDRESS, "my.dmn", edited).body())
                .contains("\"title\":\"Rule 3\"", "\"kinds\":[\"CHANGED\"]", "\"before\":\">= 3\",\"after\":\">= 4\"");
        HttpResponse<String> broken = send(dora, ADDRESS, "my.bpmn", "<a>");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("my.bpmn cannot be read: it is damaged in line 1");
    }

    @Test
    void who_does_not_see_models_does_not_see_what_differs() {
        Caller amy = Caller.browser(port, "amy", "amy");

        assertThat(amy.get(ADDRESS).statusCode()).isEqualTo(403);
        assertThat(amy.get(ADDRESS + "?model=processes/stage-gate").statusCode())
                .isEqualTo(403);
        assertThat(send(amy, "/api" + ADDRESS, "my.bpmn", Shipped.text(GATE)).statusCode())
                .isEqualTo(403);
    }

    private void deploy(String model) {
        HttpResponse<String> answer = Caller.basic(port, "dora", "dora")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        MULTIPART,
                        BodyPublishers.ofString(part("shown-gate.bpmn", model)),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> send(Caller caller, String address, String name, String content) {
        return caller.send(
                "POST",
                address,
                MULTIPART,
                BodyPublishers.ofString(part(name, content)),
                Map.of("X-CSRF-TOKEN", caller.csrf()));
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
    }
}
