package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DeployingTest {

    private final int port;

    DeployingTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void a_diagram_that_is_not_well_formed_is_refused_with_the_line_where_it_breaks() {
        var answer = deploy("dora", "<definitions>\n<process");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("line 2").doesNotContain("ENGINE-").doesNotContain("Exception:");
    }

    @Test
    void whoever_may_not_deploy_learns_who_may() {
        var answer = deploy("amy", "<definitions/>");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("process designers");
    }

    private HttpResponse<String> deploy(String person, String bpmn) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nbroken\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"broken.bpmn\"; filename=\"broken.bpmn\"\r\n\r\n"
                + bpmn + "\r\n--x--\r\n";
        return Caller.basic(port, person, person)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString(body));
    }
}
