package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.PageForm;
import org.dealgate.Rest;
import org.dealgate.Together;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Holds;
import org.dealgate.dealroom.ProcessPicture;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.Pins;
import org.dealgate.workflow.start.DealPins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** Deals that run move to changed models. */
@DealgateTest
class MigrationTest {

    private static final String REVIEW = "processes/technical-review.bpmn";

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private FormService forms;

    @Autowired
    private DealPins pins;

    @Autowired
    private Pins current;

    @Autowired
    private Deals deals;

    @Autowired
    private Holds holds;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ProcessPicture picture;

    @Autowired
    @Qualifier("migrationWorker")
    private SmartLifecycle worker;

    @LocalServerPort
    private int port;

    private Rest dora;
    private DealWalk walk;
    private ChangedModels models;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
        models = beans.createBean(ChangedModels.class);
        dora = Rest.as("dora", port);
    }

    @AfterEach
    void takeAway() {
        if (!worker.isRunning()) {
            worker.start();
        }
        models.takeAway();
    }

    @Test
    void a_deal_goes_on_at_a_task_that_was_renamed_and_keeps_what_is_known_of_it() {
        String deal = walk.dealAwaitingReview();
        Task before = walk.waitFor(deal, "ReviewTechnicalFit");
        models.deploy(
                REVIEW,
                xml -> xml.replace("\"Review technical fit\"", "\"Check the design\"")
                        .replace("ReviewTechnicalFit", "CheckDesign"));

        JsonNode done = migrated(deal, newest("technical-review"));

        assertThat(done.path("migrated").asInt()).as(done.toString()).isEqualTo(1);
        Task after = walk.waitFor(deal, "CheckDesign");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getName()).startsWith("Check the design · ").endsWith("plant 3");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(pins.of(deal)).contains(newest("technical-review"));
        assertThat(runtime.getVariable(after.getProcessInstanceId(), "pins")).isEqualTo(pins.of(deal));
    }

    @Test
    void a_dry_run_says_that_it_would_work_and_changes_nothing() {
        String deal = walk.dealAwaitingReview();
        Task before = walk.waitFor(deal, "ReviewTechnicalFit");
        long entries = trail.of(deal).size();
        String pinned = pins.of(deal);
        models.deploy(REVIEW, xml -> xml.replace("ReviewTechnicalFit", "CheckDesign"));

        JsonNode done = run(deal, newest("technical-review"), true);

        assertThat(done.path("kind").asText()).isEqualTo("TRIAL");
        assertThat(done.path("migrated").asInt()).isEqualTo(1);
        assertThat(walk.waitFor(deal, "ReviewTechnicalFit").getProcessDefinitionId())
                .isEqualTo(before.getProcessDefinitionId());
        assertThat(pins.of(deal)).isEqualTo(pinned);
        assertThat(trail.of(deal)).hasSize((int) entries);

        JsonNode followed = ended(
                dora.post("/api/designer/migrations/" + done.path("id").asLong() + "/follow", "{\"reason\":\"Tried.\"}")
                        .json()
                        .path("id")
                        .asLong());
        assertThat(followed.path("migrated").asInt()).isEqualTo(1);
        walk.waitFor(deal, "CheckDesign");
        assertThat(trail.of(deal)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("Migration.Migrated");
            assertThat(entry.actor()).isEqualTo("dora");
            assertThat(entry.details()).containsEntry("reason", "Tried.");
        });
    }

    @Test
    void what_was_added_behind_the_open_task_comes_next() {
        String deal = walk.dealAwaitingReview();
        models.deploy(REVIEW, MigrationTest::withSecondLook);

        migrated(deal, newest("technical-review"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());

        walk.complete("tess", deal, "SecondLook", Map.of());
        walk.waitFor(deal, "AssessFinance");
    }

    @Test
    void what_was_added_before_the_open_task_is_not_asked_any_more() {
        String deal = walk.dealAwaitingReview();
        models.deploy(
                REVIEW,
                xml -> added(xml, "FirstLook", "ReviewDueToReviewTechnicalFit", "ReviewDue", "ReviewTechnicalFit"));

        migrated(deal, newest("technical-review"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());

        walk.waitFor(deal, "AssessFinance");
    }

    @Test
    void a_deal_whose_element_is_gone_is_named_with_it_and_stays_as_it_was() {
        String deal = walk.dealAwaitingReview();
        String before = pin(deal, "technical-review");
        models.deploy(REVIEW, MigrationTest::withSecondLook);
        migrated(deal, newest("technical-review"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "SecondLook");

        JsonNode done = migrated(deal, before);

        assertThat(done.path("failed").asInt()).isEqualTo(1);
        assertThat(reasons(done))
                .singleElement()
                .asString()
                .contains("“Take a second look” (SecondLook)", "version " + version(before));
        assertThat(pins.of(deal)).contains(newest("technical-review"));
        walk.waitFor(deal, "SecondLook");
    }

    @Test
    void the_designer_decides_where_a_deal_goes_on_whose_element_is_gone() {
        String deal = walk.dealAwaitingReview();
        models.deploy(REVIEW, xml -> withSecondLook(xml).replace("ReviewTechnicalFit\"", "CheckDesign\""));

        assertThat(started(deal, "ReviewTechnicalFit", "StageGate").fields()).contains("processes");
        assertThat(started(deal, "ReviewTechnicalFit", "Nowhere").fields()).containsExactly("processes");
        Caller browser = Caller.browser(port, "dora", "dora");
        String way = "technical-review %d %d ReviewTechnicalFit "
                .formatted(version(pin(deal, "technical-review")), version(newest("technical-review")));
        browser.get("/designer/migrations/plan?version=" + newest("technical-review"));
        String refused = browser.postForm(
                        "/designer/migrations",
                        Map.of("version", newest("technical-review"), "step", way + "SecondLook", "deals", "D-1999-1"))
                .body();
        assertThat(refused).contains("D-1999-1");
        assertThat(PageForm.on(refused, "/designer/migrations").values("step"))
                .contains(way + "SecondLook")
                .doesNotContain(way + "CheckDesign");
        ended(started(deal, "ReviewTechnicalFit", "SecondLook")
                .json()
                .path("id")
                .asLong());

        walk.waitFor(deal, "SecondLook");
    }

    private Rest.Answer started(String deal, String source, String target) {
        return dora.post(
                "/api/designer/migrations",
                "{\"versions\":{\"technical-review\":" + version(newest("technical-review")) + "},\"deals\":[\"" + deal
                        + "\"],\"reason\":\"Skip it.\",\"trial\":false,"
                        + "\"processes\":[{\"process\":\"technical-review\",\"from\":"
                        + version(pin(deal, "technical-review"))
                        + ",\"to\":" + version(newest("technical-review")) + ",\"steps\":[{\"source\":\""
                        + source + "\",\"target\":\"" + target + "\"}]}]}");
    }

    @Test
    void the_changed_gateway_decides_for_deals_that_have_not_come_to_it() {
        String deal = walk.dealAwaitingReview();
        models.deploy(REVIEW, xml -> xml.replace("technicalVerdict == 'FIT'", "technicalVerdict == 'NEVER'"));

        migrated(deal, newest("technical-review"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());

        walk.waitFor(deal, "WriteImprovementPlan");
    }

    @Test
    void a_changed_decision_alone_routes_the_deal_anew() {
        String deal = walk.dealAwaitingFinance();
        models.deploy("processes/approval-matrix.dmn", xml -> xml.replace("\"head-of-sales\"", "\"finance-director\""));

        migrated(deal, newest("approval-matrix"));
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());

        assertThat(walk.waitFor(deal, "DecideApproval").getAssignee()).isEqualTo("erik");
    }

    @Test
    void an_open_task_shows_the_changed_form() throws Exception {
        String deal = walk.dealAwaitingReview();
        Task task = walk.waitFor(deal, "ReviewTechnicalFit");
        models.deploy(
                "forms/review-technical-fit.form", form -> form.replaceFirst("\"label\": \"", "\"label\": \"New: "));

        migrated(deal, newest("form review-technical-fit"));

        try (var form = DealWalk.as("tess", () -> forms.getDeployedTaskForm(task.getId()))) {
            assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).contains("\"label\": \"New: ");
        }
    }

    @Test
    void a_form_that_only_the_new_version_asks_for_comes_with_it() {
        String deal = walk.dealAwaitingReview();
        models.deploy("forms/submit-again.form", form -> form.replace("\"submit-again\"", "\"second-look\""));
        models.deploy(
                REVIEW,
                xml -> withSecondLook(xml)
                        .replace(
                                "<bpmn:userTask id=\"SecondLook\"",
                                "<bpmn:userTask id=\"SecondLook\" camunda:formRef=\"second-look\" camunda:formRefBinding=\"version\""
                                        + " camunda:formRefVersion=\"${pinned.form(pins, 'second-look')}\""));

        migrated(deal, newest("technical-review"));

        assertThat(pins.of(deal)).contains(newest("form second-look"));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        Task second = walk.waitFor(deal, "SecondLook");
        assertThat(DealWalk.as("tess", () -> forms.getTaskFormData(second.getId()))
                        .getCamundaFormRef()
                        .getVersion())
                .isEqualTo(version(newest("form second-look")));
    }

    @Test
    void a_gate_goes_on_waiting_in_its_new_version() {
        String deal = walk.open(DealWalk.smallTerms());
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two press lines."));
        walk.waitFor(deal, "ResolveBlockers");
        models.deploy(
                "processes/stage-gate.bpmn", xml -> xml.replace("name=\"Resolve blockers\"", "name=\"Clear the way\""));

        migrated(deal, newest("stage-gate"));
        assertThat(walk.waitFor(deal, "ResolveBlockers").getName()).startsWith("Clear the way · ");
        walk.mapEverybody(deal);

        walk.waitFor(deal, "ReviewTechnicalFit");
    }

    @Test
    void a_deal_on_hold_stays_so_and_goes_on_in_the_new_version() {
        String deal = walk.dealAwaitingReview();
        DealWalk.as("amy", () -> holds.hold(deal, "The customer's budget is frozen.", null));
        models.deploy(
                REVIEW,
                xml -> withSecondLook(xml)
                        .replace(
                                "</bpmn:process>",
                                "<bpmn:boundaryEvent id=\"Late\" attachedToRef=\"ReviewTechnicalFit\" cancelActivity=\"false\">"
                                        + "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P5D"
                                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                                        + "<bpmn:endEvent id=\"TooLate\" />"
                                        + "<bpmn:sequenceFlow id=\"LateToTooLate\" sourceRef=\"Late\" targetRef=\"TooLate\" />"
                                        + "</bpmn:process>"));

        migrated(deal, newest("technical-review"));

        Task task = walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(task.isSuspended()).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(deal)
                        .active()
                        .count())
                .isZero();
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .singleElement()
                .satisfies(timer -> assertThat(timer.isSuspended()).isTrue());
        DealWalk.as("amy", () -> holds.resume(deal, null));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "SecondLook");
    }

    @Test
    void undoing_moves_back_the_deals_that_can_go_back_and_names_the_others() {
        String waits = walk.dealAwaitingReview();
        String wentOn = walk.dealAwaitingReview();
        String before = pins.of(waits);
        models.deploy(REVIEW, xml -> withSecondLook(xml).replace("ReviewTechnicalFit\"", "CheckDesign\""));
        long migration = run(List.of(waits, wentOn), newest("technical-review"), false)
                .path("id")
                .asLong();
        walk.complete("tess", wentOn, "CheckDesign", DealWalk.fits());
        walk.waitFor(wentOn, "SecondLook");

        var undone = dora.post("/api/designer/migrations/" + migration + "/undo", "{\"reason\":\"Too slow.\"}");
        JsonNode done = ended(undone.json().path("id").asLong());

        assertThat(done.path("undoes").asLong()).isEqualTo(migration);
        assertThat(done.path("migrated").asInt()).isEqualTo(1);
        assertThat(done.path("failed").asInt()).isEqualTo(1);
        assertThat(reasons(done)).singleElement().asString().contains("SecondLook");
        assertThat(pins.of(waits)).isEqualTo(before);
        walk.complete("tess", waits, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(waits, "AssessFinance");
    }

    @Test
    void a_migration_that_was_cut_off_goes_on_with_the_next_start_and_skips_deals_that_have_ended() {
        String waits = walk.dealAwaitingReview();
        String ended = walk.dealAwaitingReview();
        models.deploy(REVIEW, MigrationTest::withSecondLook);
        worker.stop();
        long id = start(List.of(waits, ended), newest("technical-review"), false);
        DealWalk.as("amy", () -> deals.withdraw(ended, "No budget."));
        assertThat(dora.get("/api/designer/migrations/" + id)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("RUNNING");

        worker.start();

        JsonNode done = ended(id);
        assertThat(done.path("migrated").asInt()).isEqualTo(1);
        assertThat(done.path("skipped").asInt()).isEqualTo(1);
        assertThat(reasons(done)).containsExactly("Its process has ended meanwhile.");
    }

    @Test
    void of_two_people_one_migrates_and_the_other_is_told_so_and_either_cancels() throws Exception {
        String deal = walk.dealAwaitingReview();
        models.deploy(REVIEW, MigrationTest::withSecondLook);
        String pinned = pins.of(deal);
        worker.stop();

        List<Object> answers = Together.does(
                2,
                () -> dora.post("/api/designer/migrations", order(List.of(deal), newest("technical-review"), false)));

        assertThat(answers).extracting(a -> ((Rest.Answer) a).status()).containsExactlyInAnyOrder(202, 409);
        long id = answers.stream()
                .map(a -> ((Rest.Answer) a).json())
                .filter(a -> a.has("id"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        assertThat(Caller.browser(port, "dora", "dora")
                        .get("/designer/migrations/" + id)
                        .body())
                .as("keeps the keyboard while the page is renewed")
                .contains("<button id=\"cancel\"");
        assertThat(dora.post("/api/designer/migrations/" + id + "/cancel", "{}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CANCELLED");
        worker.start();
        assertThat(pins.of(deal)).isEqualTo(pinned);
    }

    @Test
    void the_picture_of_the_deal_keeps_the_way_that_it_took() {
        String deal = walk.dealAwaitingReview();
        models.deploy(REVIEW, MigrationTest::withSecondLook);
        migrated(deal, newest("technical-review"));

        assertThat(DealWalk.as("amy", () -> picture.of(deal)))
                .filteredOn(diagram -> diagram.key().equals("technical-review"))
                .singleElement()
                .satisfies(diagram -> {
                    assertThat(diagram.version()).isEqualTo(version(newest("technical-review")));
                    assertThat(diagram.taken()).contains("ReviewDueToReviewTechnicalFit");
                });
    }

    @Test
    void only_who_deploys_migrates_and_auditors_read() {
        assertThat(Rest.as("amy", port).get("/api/designer/migrations").status())
                .isEqualTo(403);
        assertThat(Rest.as("audrey", port).get("/api/designer/migrations").status())
                .isEqualTo(200);
        assertThat(Rest.as("audrey", port)
                        .post("/api/designer/migrations", "{\"versions\":{\"technical-review\":1},\"trial\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(dora.post("/api/designer/migrations", "{\"versions\":{\"technical-review\":9999},\"trial\":true}")
                        .fields())
                .containsExactly("versions");
        assertThat(dora.post("/api/designer/migrations", "{\"versions\":{\"technical-review\":1},\"trial\":false}")
                        .fields())
                .containsExactly("reason");
    }

    private static String withSecondLook(String xml) {
        return added(xml, "SecondLook", "ReviewTechnicalFitToTechnicallyFit", "ReviewTechnicalFit", "TechnicallyFit");
    }

    private static String added(String xml, String task, String flow, String from, String to) {
        String way = "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />";
        return xml.replace(
                way.formatted(flow, from, to),
                way.formatted(flow, from, task) + way.formatted("To" + to, task, to)
                        + "<bpmn:userTask id=\"" + task + "\" name=\"Take a second look\""
                        + " camunda:candidateGroups=\"technical-reviewers\" />");
    }

    private String newest(String pin) {
        return pin + ":" + Pinned.read(current.current()).get(pin);
    }

    private String pin(String deal, String pin) {
        return pin + ":" + Pinned.read(pins.of(deal)).get(pin);
    }

    private static int version(String pin) {
        return Integer.parseInt(pin.substring(pin.lastIndexOf(':') + 1));
    }

    private JsonNode migrated(String deal, String version) {
        return run(deal, version, false);
    }

    private JsonNode run(String deal, String version, boolean trial) {
        return run(List.of(deal), version, trial);
    }

    private JsonNode run(List<String> deals, String version, boolean trial) {
        return ended(start(deals, version, trial));
    }

    private long start(List<String> deals, String version, boolean trial) {
        var started = dora.post("/api/designer/migrations", order(deals, version, trial));
        assertThat(started.status()).as(String.valueOf(started.json())).isEqualTo(202);
        return started.json().path("id").asLong();
    }

    private static String order(List<String> deals, String version, boolean trial) {
        int colon = version.lastIndexOf(':');
        return "{\"versions\":{\"%s\":%s},\"deals\":[\"%s\"],\"reason\":\"Clearer names.\",\"trial\":%s}"
                .formatted(
                        version.substring(0, colon), version.substring(colon + 1), String.join("\",\"", deals), trial);
    }

    private JsonNode ended(long id) {
        return await().until(
                        () -> dora.get("/api/designer/migrations/" + id).json(),
                        answer -> !answer.path("state").asText().equals("RUNNING"));
    }

    private List<String> reasons(JsonNode migration) {
        var reasons = new ArrayList<String>();
        dora.get("/api/designer/migrations/" + migration.path("id").asLong() + "/deals")
                .json()
                .forEach(deal -> deal.path("problems").forEach(problem -> reasons.add(problem.asText())));
        return reasons;
    }
}
