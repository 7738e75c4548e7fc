package org.dealgate.designer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class DesignerPagesTest {

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    @LocalServerPort
    private int port;

    private Caller dora;

    @BeforeEach
    void signIn() {
        dora = Caller.browser(port, "dora", "dora");
    }

    @Test
    void the_list_shows_every_kind_and_takes_as_many_statements_however_long_it_is() {
        String page = dora.get("/designer").body();
        assertThat(page)
                .contains("/designer/processes/needs-proposal", "/designer/decisions/approval-level")
                .contains("/designer/forms/capture-need");
        List<String> before = Statements.during(() -> dora.get("/designer"));

        String draft = started("decisions", "approval-matrix");

        List<String> after = Statements.during(() -> dora.get("/designer"));
        assertThat(dora.get("/designer").body()).contains("href=\"" + draft);
        assertThat(after).hasSameSizeAs(before);
    }

    @Test
    void a_process_is_edited_as_a_draft_and_downloaded_from_it() {
        String draft = started("processes", "needs-proposal");

        assertThat(dora.get(draft).body()).contains("needs-proposal.bpmn", "assets/designer-bpmn-", "id=\"release\"");
        HttpResponse<String> file = dora.get(draft + "/files/needs-proposal.bpmn");
        assertThat(file.body()).contains("<bpmn:process id=\"needs-proposal\"");
        assertThat(file.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void a_save_over_what_somebody_else_has_saved_is_refused() {
        String draft = started("forms", "capture-need");
        String address = "/api" + draft + "/files/capture-need.form";

        assertThat(save(address, 1, "{\"components\": []}").body()).isEqualTo("{\"version\":2}");
        HttpResponse<String> late = save(address, 1, "{\"components\": [ ]}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody has saved capture-need.form since you opened it.");
        assertThat(dora.get(draft + "/files/capture-need.form").body()).isEqualTo("{\"components\": []}");
    }

    @Test
    void the_checks_see_the_file_as_it_is_on_the_desk() {
        String draft = started("processes", "needs-proposal");
        String address = "/api" + draft + "/files/needs-proposal.bpmn/findings";

        HttpResponse<String> found = send(address, file("<bpmn:broken"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("\"level\":\"error\"", "\"rule\":\"malformed\"", "\"advice\":\"Save it again");
    }

    @Test
    void what_a_form_of_the_page_was_refused_is_said_on_the_page() {
        String draft = started("forms", "capture-need");
        String page = dora.get(draft).body();

        dora.postForm(
                draft + "/rename",
                PageForm.on(page, draft + "/rename").with("name", " ").fields());
        assertThat(dora.get(draft).body()).contains("role=\"alert\"", "This must not be empty.");
        dora.postForm(draft + "/add", Map.of("model", "forms/capture-need"));
        assertThat(dora.get(draft).body()).contains("The draft already holds capture-need.form.");
        dora.postForm(draft + "/add", Map.of("model", "decisions/approval-level"));
        assertThat(dora.get(draft).body()).contains("approval-matrix.dmn");
        dora.postForm(draft + "/discard", Map.of());
        assertThat(dora.get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void an_auditor_looks_and_is_offered_nothing_to_change() {
        Caller audrey = Caller.browser(port, "audrey", "audrey");
        String draft = started("decisions", "approval-matrix");

        assertThat(audrey.get("/designer").body()).contains("/designer/decisions/approval-matrix");
        assertThat(audrey.get("/designer/decisions/approval-matrix").body())
                .contains("assets/designer-dmn-view-")
                .doesNotContain("/edit\"");
        assertThat(audrey.get(draft).body())
                .contains("assets/designer-dmn-view-")
                .doesNotContain("data-do=\"save\"", draft + "/discard");
        assertThat(Caller.browser(port, "amy", "amy").get("/designer").statusCode())
                .isEqualTo(403);
    }

    private String started(String folder, String key) {
        dora.get("/designer/" + folder + "/" + key);
        HttpResponse<String> answer = dora.postForm("/designer/" + folder + "/" + key + "/1/edit", Map.of());
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*(?=/designer/)", "");
    }

    private HttpResponse<String> save(String address, int version, String content) {
        return send(address, part("version", String.valueOf(version)) + file(content));
    }

    private HttpResponse<String> send(String address, String parts) {
        var headers = Map.of("X-CSRF-TOKEN", dora.csrf(), "Accept", "application/json");
        return dora.send("POST", address, MULTIPART, BodyPublishers.ofString(parts + "--b--\r\n"), headers);
    }

    private static String file(String content) {
        return part("file\"; filename=\"f", content);
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
