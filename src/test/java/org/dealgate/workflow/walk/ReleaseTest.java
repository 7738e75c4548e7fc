package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Together;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.Pins;
import org.dealgate.workflow.start.DealPins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What designers release is what the deals opened from then on run on. */
@DealgateTest
@ExtendWith(OutputCaptureExtension.class)
class ReleaseTest {

    private static final String RELEASES = "/api/designer/releases";
    private static final String MATRIX = "processes/approval-matrix.dmn";
    private static final String REVIEW = "processes/technical-review.bpmn";

    @Autowired
    private FormService forms;

    @Autowired
    private DealPins pins;

    @Autowired
    private Pins current;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private DealWalk walk;
    private ChangedModels models;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
        models = beans.createBean(ChangedModels.class);
    }

    @AfterEach
    void takeAway() {
        models.takeAway();
    }

    @Test
    void the_next_deal_runs_on_what_was_released_and_the_one_after_going_back_on_what_was_before() throws Exception {
        int before = version("approval-matrix");
        String running = walk.open(DealWalk.smallTerms());
        String changed = ChangedModels.shipped(MATRIX).replace("\"head-of-sales\"", "\"finance-director\"");
        JsonNode proposed = proposed("approval-matrix.dmn", changed);
        long id = proposed.at("/release/id").asLong();
        assertThat(proposed.at("/changes/0/changes").toString()).contains("HeadOfSalesFirst");
        assertThat(approver(walk.open(DealWalk.smallTerms()))).isEqualTo("eva");

        JsonNode live = released(id);

        assertThat(live.at("/release/models").toString())
                .contains("approval-matrix\",\"version\":%d,\"versionBefore\":%d".formatted(before + 1, before));
        assertThat(approver(walk.open(DealWalk.smallTerms()))).isEqualTo("erik");
        assertThat(approver(running)).isEqualTo("eva");

        JsonNode back = back(id);

        assertThat(back.at("/release/backOf").asLong()).isEqualTo(id);
        assertThat(back.at("/release/reason").asText()).isEqualTo("Finance was flooded.");
        String after = walk.open(DealWalk.smallTerms());
        assertThat(pins.of(after)).contains("approval-matrix:" + (before + 2));
        assertThat(approver(after)).isEqualTo("eva");
        assertThat(trail())
                .containsSubsequence(
                        "dora Release.Proposed Finance first.",
                        "dora Release.Released Finance first.",
                        "dora Release.WentBack Finance was flooded.");
        assertThat(dora(RELEASES + "/" + id + "/back", "{\"reason\":\"Again.\"}")
                        .body())
                .contains("Version %d of approval-matrix was released after it".formatted(before + 2));
    }

    @Test
    void errors_stop_a_release_and_are_named() throws Exception {
        String broken = ChangedModels.shipped(REVIEW).replace("${notifyStakeholders}", "${unheardOf}");
        JsonNode proposed = proposed("technical-review.bpmn", broken);
        assertThat(proposed.at("/findings/0/level").asText()).isEqualTo("error");

        var answer = dora(RELEASES + "/" + proposed.at("/release/id").asLong() + "/release", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Notify reviewers").contains("unheardOf");
        assertThat(dora(RELEASES + "/" + proposed.at("/release/id").asLong() + "/withdraw", "")
                        .body())
                .contains("WITHDRAWN");
    }

    @Test
    void a_release_says_why_and_on_what_evidence() throws Exception {
        var answer = upload(RELEASES, "technical-review.bpmn", ChangedModels.shipped(REVIEW), Map.of());
        assertThat(json.readTree(answer.body()).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("reason", "noBacktest");
        assertThat(upload(RELEASES, "notes.txt", "x", Map.of("reason", "r", "noBacktest", "n", "backtest", "999999"))
                        .body())
                .contains("notes.txt is neither")
                .contains("There is no backtest 999999");
        var mistyped = upload(RELEASES, "a.form", "{}", Map.of("reason", "r", "noBacktests", "n"));
        assertThat(json.readTree(mistyped.body()).path("errors").findValuesAsText("field"))
                .containsExactly("noBacktests");
    }

    @Test
    void nobody_releases_over_what_they_have_not_seen_nor_twice_and_the_log_tells_of_no_failure(CapturedOutput log)
            throws Exception {
        String first = ChangedModels.shipped(REVIEW).replace("Review technical fit", "Check the design");
        long one = proposed("technical-review.bpmn", first).at("/release/id").asLong();
        long other = proposed("technical-review.bpmn", first.replace("Check the", "Look at the"))
                .at("/release/id")
                .asLong();

        List<Object> answers = Together.does(2, () -> dora(RELEASES + "/" + one + "/release", ""));

        assertThat(answers).extracting(a -> ((HttpResponse<?>) a).statusCode()).containsExactlyInAnyOrder(200, 409);
        models.deployed(Rest.as("dora", port)
                .get(RELEASES + "/" + one)
                .json()
                .at("/release/deployment")
                .asText());
        assertThat(dora(RELEASES + "/" + other + "/release", "").body())
                .contains("technical-review was changed meanwhile: version %d is live now"
                        .formatted(version("technical-review")));
        assertThat(log).doesNotContain(" ERROR ");

        upload(RELEASES + "/" + other, null, null, Map.of("reason", "Seen.", "noBacktest", "Only a name."));
        released(other);
    }

    @Test
    void a_model_redeployed_alone_from_modeler_keeps_finding_its_forms_decisions_and_stages() throws Exception {
        var answer = upload(
                "/engine-rest/deployment/create",
                "technical-review.bpmn",
                ChangedModels.shipped(REVIEW).replace("Review technical fit", "Check the design"),
                Map.of("deployment-name", "review"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String deployment = json.readTree(answer.body()).path("id").asText();
        models.deployed(deployment);

        String deal = walk.dealAwaitingReview();
        var task = walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(task.getName()).startsWith("Check the design");
        var form =
                DealWalk.as("tess", () -> forms.getTaskFormData(task.getId())).getCamundaFormRef();
        assertThat(form.getKey() + ":" + form.getVersion())
                .isEqualTo("review-technical-fit:" + version("form review-technical-fit"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());
        walk.waitFor(deal, "DecideApproval");

        JsonNode listed = Rest.as("audrey", port).get(RELEASES).json().get(0);
        assertThat(listed.path("kind").asText()).isEqualTo("DIRECT");
        assertThat(listed.path("deployment").asText()).isEqualTo(deployment);
        assertThat(listed.path("releasedBy").asText()).isEqualTo("dora");
        back(listed.path("id").asLong());
        assertThat(walk.waitFor(walk.dealAwaitingReview(), "ReviewTechnicalFit").getName())
                .startsWith("Review technical fit");
    }

    @Test
    void only_who_deploys_releases_and_auditors_read() {
        assertThat(Rest.as("amy", port).get(RELEASES).status()).isEqualTo(403);
        assertThat(Rest.as("audrey", port).get(RELEASES).status()).isEqualTo(200);
        assertThat(Rest.as("audrey", port).post(RELEASES + "/1/release", "").status())
                .isEqualTo(403);
        assertThat(Caller.browser(port, "audrey", "audrey")
                        .get("/designer/releases")
                        .body())
                .contains("Releases")
                .doesNotContain("Propose a release");
        assertThat(Caller.browser(port, "amy", "amy").get("/designer/releases").statusCode())
                .isEqualTo(403);
    }

    @Test
    void files_that_go_live_together_are_proposed_together_from_the_page_and_over_rest() throws Exception {
        String matrix = ChangedModels.shipped(MATRIX);
        Caller browser = Caller.browser(port, "dora", "dora");
        browser.get(RELEASES.substring(4) + "/new");

        HttpResponse<String> page = upload(
                browser,
                RELEASES.substring(4),
                Map.of("technical-review.bpmn", ChangedModels.shipped(REVIEW), "approval-matrix.dmn", matrix),
                Map.of("reason", "Both.", "noBacktest", "Only names.", "_csrf", browser.csrf()));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(302);
        String one =
                RELEASES + page.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "/");
        assertThat(files(one)).containsExactlyInAnyOrder("technical-review.bpmn", "approval-matrix.dmn");

        var anew = upload(
                Caller.basic(port, "dora", "dora"),
                one,
                Map.of("submit-again.form", ChangedModels.shipped("forms/submit-again.form"), "matrix.dmn", matrix),
                Map.of("reason", "Others.", "noBacktest", "Only names."));

        assertThat(anew.statusCode()).as(anew.body()).isEqualTo(200);
        assertThat(files(one)).containsExactlyInAnyOrder("submit-again.form", "matrix.dmn");
        assertThat(dora(one + "/withdraw", "").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_sent_anew_is_not_released_from_a_page_or_with_a_version_from_before() throws Exception {
        String release = RELEASES + "/"
                + proposed("submit-again.form", ChangedModels.shipped("forms/submit-again.form"))
                        .at("/release/id")
                        .asLong();
        Caller browser = Caller.browser(port, "dora", "dora");
        String shown = browser.get(release.substring(4)).body();
        assertThat(shown).contains("name=\"version\" value=\"1\"");
        upload(release, null, null, Map.of("reason", "Anew.", "noBacktest", "Only names."));

        HttpResponse<String> late = browser.postForm(release.substring(4) + "/release", Map.of("version", "1"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("you looked at version 1, now it is version 2", "value=\"2\"");
        assertThat(dora(release + "/release?version=1", "").statusCode()).isEqualTo(409);
        assertThat(dora(release + "/withdraw", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_proposal_says_which_cases_of_its_decisions_fail_and_why_others_were_not_run() throws Exception {
        String changed = ChangedModels.shipped(MATRIX).replace("\"finance-director\"", "\"head-of-finance\"");
        JsonNode proposed = proposed("approval-matrix.dmn", changed);

        JsonNode matrix = proposed.at("/cases/0");
        assertThat(matrix.path("decision").asText()).isEqualTo("approval-matrix");
        assertThat(matrix.path("failing").toString()).contains("a fen too much").doesNotContain("small and safe");
        assertThat(matrix.path("passed").asInt())
                .isPositive()
                .isEqualTo(matrix.path("total").asInt() - matrix.path("failing").size());
        assertThat(proposed.at("/cases/1/failing")).isEmpty();
        String release = RELEASES + "/" + proposed.at("/release/id").asLong();
        assertThat(Caller.browser(port, "audrey", "audrey")
                        .get(release.substring(4))
                        .body())
                .contains(matrix.path("passed").asInt() + " of "
                        + matrix.path("total").asInt() + " pass")
                .contains("<li>a fen too much</li>");

        String endless =
                changed.replaceFirst("(?s)(<inputExpression.*?<text>).*?(</text>)", "$1for i in 1..9 return i$2");
        var anew =
                upload(release, "approval-matrix.dmn", endless, Map.of("reason", "Anew.", "noBacktest", "Only names."));

        assertThat(json.readTree(anew.body()).at("/cases/0/notRun").asText())
                .as(anew.body())
                .contains("contains what may not be deployed");
        assertThat(dora(release + "/withdraw", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_proposal_tells_what_changes_how_much_only_moved_and_leads_to_the_whole_difference() throws Exception {
        String changed = ChangedModels.shipped(REVIEW)
                .replace("Review technical fit", "Check the design")
                .replaceFirst(
                        "(?s)(bpmnElement=\"ReviewTechnicalFit\".*?)(</bpmndi:BPMNShape>)", "$1<bpmndi:BPMNLabel />$2")
                .replace("<dc:Bounds x=\"152\" y=\"142\"", "<dc:Bounds x=\"142\" y=\"142\"");
        JsonNode proposed = proposed("technical-review.bpmn", changed);

        JsonNode change = proposed.at("/changes/0");
        assertThat(change.toString()).contains("Check the design").doesNotContain("bpmndi");
        assertThat(change.path("moved").asInt()).isEqualTo(1);
        String release = RELEASES + "/" + proposed.at("/release/id").asLong();
        Caller audrey = Caller.browser(port, "audrey", "audrey");
        String page = audrey.get(release.substring(4)).body();
        assertThat(page).contains("Only drawn elsewhere: 1.");
        String link = page.replaceFirst("(?s).*href=\"(/designer/difference[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(audrey.get(link).body())
                .contains("as it is proposed", "Check the design", "Only drawn elsewhere (1)");
        assertThat(Rest.as("amy", port).get("/api" + link).status()).isEqualTo(403);
        assertThat(dora(release + "/withdraw", "").statusCode()).isEqualTo(200);
    }

    private List<String> files(String release) {
        var files = new ArrayList<String>();
        Rest.as("audrey", port).get(release).json().at("/release/files").forEach(name -> files.add(name.asText()));
        return files;
    }

    private int version(String pin) {
        return Pinned.read(current.current()).get(pin);
    }

    /** Who would be asked. */
    private String approver(String deal) {
        return Rest.as("amy", port)
                .get("/api/deals/" + deal + "/approval-preview")
                .json()
                .at("/levels/0/approvers/0/approver")
                .asText();
    }

    private List<String> trail() {
        var trail = new ArrayList<String>();
        Rest.as("audrey", port)
                .get("/api/audit/models")
                .json()
                .forEach(entry -> trail.add("%s %s %s"
                        .formatted(
                                entry.path("actor").asText(),
                                entry.path("event").asText(),
                                entry.at("/details/reason").asText(""))));
        return trail;
    }

    private JsonNode proposed(String name, String content) throws Exception {
        var answer = upload(
                RELEASES, name, content, Map.of("reason", "Finance first.", "noBacktest", "Nobody finished yet."));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode released(long id) throws Exception {
        return live(dora(RELEASES + "/" + id + "/release", ""), 200);
    }

    private JsonNode back(long id) throws Exception {
        return live(dora(RELEASES + "/" + id + "/back", "{\"reason\":\"Finance was flooded.\"}"), 201);
    }

    private JsonNode live(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode live = json.readTree(answer.body());
        models.deployed(live.at("/release/deployment").asText());
        return live;
    }

    private HttpResponse<String> dora(String path, String body) {
        return Caller.basic(port, "dora", "dora").post(path, body);
    }

    private HttpResponse<String> upload(String path, String name, String content, Map<String, String> fields) {
        return upload(
                Caller.basic(port, "dora", "dora"), path, name == null ? Map.of() : Map.of(name, content), fields);
    }

    private static HttpResponse<String> upload(
            Caller caller, String path, Map<String, String> files, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((field, value) ->
                body.append("--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        files.forEach(
                (name, content) -> body.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n"));
        return caller.send(
                "POST", path, "multipart/form-data; boundary=x", BodyPublishers.ofString(body + "--x--\r\n"));
    }
}
