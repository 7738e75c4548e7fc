package org.dealgate.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.workflow.deployment.Attacks;
import org.dealgate.workflow.deployment.Attacks.Attack;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.Witness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Camunda Modeler and everybody else gets deployed. */
@DealgateTest
class DeploymentDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Deployments deployments;
    private final JdbcClient jdbc;
    private final List<String> made = new ArrayList<>();

    @Autowired
    DeploymentDoorTest(
            @LocalServerPort int port,
            RepositoryService repository,
            RuntimeService runtime,
            Deployments deployments,
            JdbcClient jdbc) {
        this.port = port;
        this.repository = repository;
        this.runtime = runtime;
        this.deployments = deployments;
        this.jdbc = jdbc;
    }

    @AfterEach
    void cleared() {
        made.forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void camunda_modeler_finds_the_engine_once_it_has_signed_in() {
        assertThat(new Modeler(Caller.nobody(port), "/engine-rest")
                        .checkConnection()
                        .statusCode())
                .isEqualTo(401);

        var modeler = new Modeler(port, "dora");
        assertThat(modeler.checkConnection().statusCode()).isEqualTo(200);
        assertThat(json(modeler.version()).path("version").asText()).startsWith("7.24");
    }

    @Test
    void camunda_modeler_deploys_a_process_with_its_decision_and_form() {
        var answer = new Modeler(port, "dora")
                .deploy(
                        "A trial",
                        copy("processes/needs-proposal.bpmn", "needs-proposal"),
                        copy("processes/blocker-escalation.dmn", "blocker-escalation"),
                        copy("forms/capture-need.form", "capture-need"));

        JsonNode deployed = deployed(answer);
        assertThat(deployed.path("deployedProcessDefinitions")
                        .elements()
                        .next()
                        .path("key")
                        .asText())
                .isEqualTo("trial-needs-proposal");
        assertThat(deployed.path("deployedDecisionDefinitions")
                        .elements()
                        .next()
                        .path("key")
                        .asText())
                .isEqualTo("trial-blocker-escalation");
        assertThat(deployments.deployedBy(deployed.path("id").asText()))
                .hasValueSatisfying(by -> assertThat(by.person()).isEqualTo("dora"));
        assertThat(Caller.basic(port, "admin", "admin").get("/api/audit/models").body())
                .contains("Deployments.Deployed", deployed.path("id").asText(), "needs-proposal.bpmn");
    }

    @Test
    void the_same_once_more_is_the_same_deployment() {
        var file = copy("forms/capture-need.form", "capture-need");
        var modeler = new Modeler(port, "dora");
        String first = deployed(modeler.deploy("Twice", file)).path("id").asText();
        String second = json(modeler.deploy("Twice", file)).path("id").asText();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void every_attack_is_refused_with_a_sentence_about_its_element_and_nothing_is_deployed() {
        long before = count();
        var modeler = new Modeler(port, "dora");
        var softly = new SoftAssertions();
        for (Attack attack : Attacks.all()) {
            var answer = modeler.deploy(attack.name(), attack.file());
            String message = json(answer).path("message").asText();
            softly.assertThat(answer.statusCode()).as(attack + answer.body()).isEqualTo(400);
            softly.assertThat(message)
                    .startsWith("Nothing was deployed: ")
                    .contains("\n- ")
                    .contains(attack.element())
                    .doesNotContain("ENGINE-", "Exception", "{0}", "lint.");
        }
        softly.assertAll();
        assertThat(count()).isEqualTo(before);
    }

    /** Those that a start is enough for; the engine is ours, so what is shut in it for everybody cannot be shown. */
    @Test
    void the_attacks_do_run_where_nobody_stands_at_the_door() {
        var softly = new SoftAssertions();
        for (Attack attack : Attacks.all()) {
            if (attack.runs()) {
                run(attack);
                softly.assertThat(Witness.saw(attack.name())).as(attack.name()).isTrue();
            }
        }
        softly.assertAll();
    }

    @Test
    void expressions_find_no_bean_that_is_not_published_even_then() {
        made.add(repository
                .createDeployment()
                .addString(
                        "data-source.bpmn",
                        new String(attack("data-source").file().content(), UTF_8))
                .deploy()
                .getId());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("data-source"))
                .hasStackTraceContaining("Cannot resolve identifier 'dataSource'");
    }

    private void run(Attack attack) {
        var deployment = repository
                .createDeployment()
                .name(attack.name())
                .addString(attack.file().name(), new String(attack.file().content(), UTF_8));
        try {
            made.add(deployment.deploy().getId());
            runtime.startProcessInstanceByKey(attack.name());
        } catch (RuntimeException | AssertionError afterwards) {
            // what it did is done; called processes without a deal fail an assertion of Hibernate's, where these are on
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void the_door_is_the_same_at_every_address(String address) {
        var answer = new Modeler(Caller.basic(port, "dora", "dora"), address)
                .deploy("Script", attack("script-task").file());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 403);
        assertThat(repository.createDeploymentQuery().deploymentName("Script").count())
                .isZero();
    }

    @Test
    void an_administrator_deploys_it_and_keeps_what_was_found() {
        String deployment = deployed(new Modeler(port, "admin").deploy("Script", whole("script-task")))
                .path("id")
                .asText();

        assertThat(deployments.findings(deployment))
                .extracting(Finding::rule, Finding::level, Finding::element)
                .contains(org.assertj.core.groups.Tuple.tuple("script", Finding.Level.WARNING, "Attack"));
        JsonNode read =
                json(Caller.basic(port, "dora", "dora").get("/api/designer/deployments/" + deployment + "/findings"));
        assertThat(read.findValuesAsText("message"))
                .anySatisfy(m -> assertThat(m).startsWith("It runs a script"));
        assertThat(Caller.basic(port, "amy", "amy")
                        .get("/api/designer/deployments/" + deployment + "/findings")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_designer_does_not_deploy_again_what_an_administrator_did() {
        String deployment = deployed(new Modeler(port, "admin").deploy("Script", whole("script-task")))
                .path("id")
                .asText();
        String address = "/engine-rest/deployment/" + deployment + "/redeploy";

        var dora = Caller.basic(port, "dora", "dora")
                .send("POST", address, "application/json", BodyPublishers.ofString("{}"));
        assertThat(dora.statusCode()).isEqualTo(400);
        assertThat(json(dora).path("message").asText()).contains("Attack", "It runs a script");

        deployed(Caller.basic(port, "admin", "admin")
                .send("POST", address, "application/json", BodyPublishers.ofString("{}")));
    }

    @Test
    void what_is_broken_not_even_an_administrator_deploys() {
        var answer = new Modeler(port, "admin")
                .deploy("Broken", new ModelFile("a.bpmn", "<definitions>\n<process".getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("a.bpmn, line 2");
    }

    @Test
    void what_only_the_engine_finds_is_a_sentence_too() {
        String process = new String(whole("script-task").content(), UTF_8)
                .replaceAll(
                        "<scriptTask.*</scriptTask>",
                        "<boundaryEvent id='Attack' name='Left' attachedToRef='Nowhere'><incoming>Flow</incoming></boundaryEvent>")
                .replace("sourceRef='Attack'", "sourceRef='Start'")
                .replaceAll("<sequenceFlow id='Flow'[^>]*>", "")
                .replace("<incoming>Flow</incoming>", "");
        var answer = new Modeler(port, "dora").deploy("Broken", new ModelFile("a.bpmn", process.getBytes(UTF_8)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("message").asText())
                .contains("Attack", "a.bpmn, line ")
                .doesNotContain("ENGINE-", "cvc-");
    }

    @Test
    void the_message_ends_after_twenty_lines() {
        String one = new String(attack("task-name").file().content(), UTF_8);
        var tasks = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            tasks.append("<userTask id='T").append(i).append("' name='${a.b}'/>");
        }
        var answer = new Modeler(port, "dora")
                .deploy(
                        "Many",
                        new ModelFile(
                                "a.bpmn",
                                one.replace("</process>", tasks + "</process>").getBytes(UTF_8)));

        String message = json(answer).path("message").asText();
        assertThat(message.lines()).hasSize(22);
        assertThat(message).contains("\n- and ").endsWith(" more.");
    }

    @Test
    void start_in_camunda_modeler_opens_a_trial_deal_and_its_process_runs() {
        String definition = latest("big-account-purchase");
        JsonNode instance = json(new Modeler(port, "dora").start(definition, "default"));

        String number = instance.path("businessKey").asText();
        assertThat(number).startsWith("D-");
        assertThat(instance.path("definitionId").asText()).isEqualTo(definition);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.path("id").asText())
                        .processInstanceBusinessKey(number)
                        .count())
                .isEqualTo(1);
        assertThat(Caller.basic(port, "amy", "amy").get("/api/deals/" + number).body())
                .contains("Trial of Big-account purchase: default");
        assertThat(Caller.basic(port, "amy", "amy")
                        .get("/api/deals/" + number + "/audit")
                        .body())
                .contains("\"dora\"");
    }

    @Test
    void a_stage_is_seen_in_its_turn_so_its_trial_begins_with_the_deal() {
        JsonNode instance = json(new Modeler(port, "dora").start(latest("technical-review"), "New review"));

        assertThat(instance.path("definitionId").asText()).startsWith("big-account-purchase:");
    }

    @Test
    void what_no_deal_gets_to_is_not_started() {
        JsonNode deployed = deployed(
                new Modeler(port, "dora").deploy("Apart", copy("processes/needs-proposal.bpmn", "needs-proposal")));
        var answer = new Modeler(port, "dora")
                .start(deployed.path("deployedProcessDefinitions").fieldNames().next(), "default");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(json(answer).path("message").asText()).startsWith("No deal gets to trial-needs-proposal");
    }

    @Test
    void nobody_else_starts_a_trial() {
        assertThat(new Modeler(port, "amy")
                        .start(latest("big-account-purchase"), "default")
                        .statusCode())
                .isEqualTo(403);
    }

    private String latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void nobody_deploys_for_a_tenant() {
        String body = "--x\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\nother\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"a.form\"; filename=\"a.form\"\r\n\r\n"
                + "{\"id\":\"a\",\"type\":\"default\",\"components\":[]}\r\n--x--\r\n";
        var answer = Caller.basic(port, "admin", "admin")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).contains("Leave the tenant id empty");
    }

    @Test
    void whoever_may_not_deploy_learns_who_may() {
        var answer = new Modeler(port, "amy").deploy("Mine", copy("forms/capture-need.form", "capture-need"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("process designers");
    }

    /** With an end, so that nothing but the attack is wrong with it. */
    private static ModelFile whole(String attack) {
        ModelFile file = attack(attack).file();
        String text = new String(file.content(), UTF_8)
                .replace(
                        "</process>",
                        "<endEvent id='End'/><sequenceFlow id='ToEnd' sourceRef='Attack' targetRef='End'/></process>");
        return new ModelFile(file.name(), text.getBytes(UTF_8));
    }

    private static Attack attack(String name) {
        return Attacks.all().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Under another key, lest the deals of other tests run on it. */
    private static ModelFile copy(String path, String key) {
        try {
            String text = Files.readString(Path.of(path)).replace("id=\"" + key + "\"", "id=\"trial-" + key + "\"");
            text = text.replace("\"id\": \"" + key + "\"", "\"id\": \"trial-" + key + "\"");
            return new ModelFile(Path.of(path).getFileName().toString(), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode deployed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode deployment = json(answer);
        made.add(deployment.path("id").asText());
        return deployment;
    }

    private long count() {
        return jdbc.sql("select (select count(*) from act_re_deployment) + (select count(*) from model_deployment)")
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
