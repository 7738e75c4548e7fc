package org.dealgate.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor sees everything and changes nothing, by whatever door. */
@DealgateTest
class AuditorTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final String JSON = "application/json";

    /** What needs no right, being bound to a secret or to the session. */
    private static final Set<String> FOR_ANYBODY = Set.of("POST /a/{token}", "POST /a/{token}/code");

    /** What compares a file that is sent and keeps nothing. */
    private static final Set<String> WRITES_NOTHING =
            Set.of("POST /designer/difference", "POST /api/designer/difference");

    private static final String STAKEHOLDER =
            "{\"name\":\"Li\",\"roles\":[\"USER\"],\"stance\":\"NEUTRAL\",\"influence\":3}";
    private static final String BLOCKER = "{\"kind\":\"risk\",\"text\":\"No crane\",\"stage\":\"NEEDS_PROPOSAL\","
            + "\"severity\":\"BLOCKING\",\"owner\":\"amy\",\"due\":\"2030-01-31\"}";
    private static final String LINES = "\"currency\":\"CNY\",\"lines\":[{\"item\":\"Press\",\"quantity\":1,"
            + "\"listPrice\":\"2\",\"netPrice\":\"1\",\"unitCost\":\"1\"}]";
    private static final String FORM_LINES = "currency=CNY&lines[0].item=Press&lines[0].quantity=1"
            + "&lines[0].listPrice=2&lines[0].netPrice=1&lines[0].unitCost=1";
    private static final String PERSON = "\"name\":\"Eve\",\"email\":\"eve@example.com\",\"language\":\"en\","
            + "\"timeZone\":\"UTC\",\"groups\":[]";
    private static final String PERSON_FORM = "id=eve&name=Eve&email=eve@example.com&language=en&timeZone=UTC";
    private static final String DAYS = "\"from\":\"2030-01-01\",\"until\":\"2030-01-31\"";
    private static final String DAYS_FORM = "from=2030-01-01&until=2030-01-31";
    private static final String DELEGATION = "\"delegate\":\"eva\",\"reason\":\"r\"," + DAYS;
    private static final String FILE = part("file\"; filename=\"f.txt", "x") + part("kind", "OTHER") + "--b--\r\n";
    private static final String CSV = part("opportunities\"; filename=\"o.csv", "a,b\r\n1,2\r\n") + "--b--\r\n";
    private static final String MODEL = part("files\"; filename=\"m.dmn", "<definitions/>") + "--b--\r\n";

    private static final String ATTACHMENT = part("attachment-name", "x")
            + part("attachment-type", "text")
            + part("content\"; filename=\"f.txt", "x")
            + "--b--\r\n";

    private record Row(String method, String path, String type, String body) {}

    private static final List<Row> OURS = List.of(
            new Row("POST", "/api/deals", JSON, "{\"title\":\"T\",\"account\":\"A\"," + LINES + "}"),
            new Row("POST", "/api/deals/import", UPLOAD, CSV),
            new Row("POST", "/api/deals/{number}/withdraw", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/api/deals/{number}/hold", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/api/deals/{number}/resume", JSON, "{}"),
            new Row("POST", "/api/deals/{number}/return", JSON, "{\"stage\":\"NEEDS_PROPOSAL\",\"reason\":\"r\"}"),
            new Row("PUT", "/api/deals/{number}/description", JSON, "{\"title\":\"t\"}"),
            new Row("PUT", "/api/deals/{number}/owner", JSON, "{\"owner\":\"audrey\",\"reason\":\"r\"}"),
            new Row("PUT", "/api/deals/{number}/assistant", JSON, "{\"assistant\":\"ben\"}"),
            new Row("POST", "/api/deals/{number}/terms", JSON, "{" + LINES + "}"),
            new Row("POST", "/api/deals/{number}/documents", UPLOAD, FILE),
            new Row("POST", "/api/deals/{number}/stakeholders", JSON, STAKEHOLDER),
            new Row("PUT", "/api/deals/{number}/stakeholders/{id}", JSON, STAKEHOLDER),
            new Row("DELETE", "/api/deals/{number}/stakeholders/{id}", JSON, ""),
            new Row("PUT", "/api/deals/{number}/stakeholders/{id}/influences/{to}", JSON, "{\"kind\":\"WORK\"}"),
            new Row("DELETE", "/api/deals/{number}/stakeholders/{id}/influences/{to}", JSON, ""),
            new Row("POST", "/api/deals/{number}/stakeholders/{id}/notes", JSON, "{\"text\":\"x\"}"),
            new Row("DELETE", "/api/deals/{number}/stakeholders/{id}/notes/{note}", JSON, ""),
            new Row(
                    "PUT",
                    "/api/deals/{number}/economic-buyer-plan",
                    JSON,
                    "{\"until\":\"2030-01-31\",\"text\":\"Visit\"}"),
            new Row("DELETE", "/api/deals/{number}/economic-buyer-plan", JSON, ""),
            new Row("POST", "/api/deals/{number}/activities", JSON, "{\"kind\":\"CALL\",\"with\":[1]}"),
            new Row("DELETE", "/api/deals/{number}/activities/{id}", JSON, ""),
            new Row(
                    "POST",
                    "/api/deals/{number}/duplicates/{other}/resolve",
                    JSON,
                    "{\"as\":\"DIFFERENT_NEED\",\"confirmedBy\":\"Li\"}"),
            new Row("POST", "/api/deals/{number}/blockers", JSON, BLOCKER),
            new Row("POST", "/api/deals/{number}/blockers/{id}/resolve", JSON, "{\"evidence\":\"e\"}"),
            new Row("POST", "/api/deals/{number}/blockers/{id}/waive", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/api/deals/{number}/blockers/{id}/comments", JSON, "{\"comment\":\"c\"}"),
            new Row("POST", "/api/deals/{number}/blockers/{id}/assign", JSON, "{\"owner\":\"ben\"}"),
            new Row("POST", "/api/deals/{number}/approvals/recall", JSON, "{\"reason\":\"r\"}"),
            new Row(
                    "POST",
                    "/api/deals/{number}/approvals/approvers",
                    JSON,
                    "{\"approver\":\"ella\",\"place\":\"BESIDE\",\"reason\":\"r\"}"),
            new Row("PUT", "/api/accounts/{id}/credit-limit", JSON, "{\"amount\":\"1\",\"currency\":\"CNY\"}"),
            new Row("DELETE", "/api/accounts/{id}/credit-limit", JSON, ""),
            new Row("POST", "/api/approvals/{id}/decision", JSON, "{\"decision\":\"APPROVE\"}"),
            new Row("POST", "/api/approvals/decisions", JSON, "{\"ids\":[\"1\"],\"decision\":\"APPROVE\"}"),
            new Row("PUT", "/api/approvals/digest", JSON, "{\"daily\":true}"),
            new Row("POST", "/api/designer/drafts/{id}/files/{name}", UPLOAD, part("version", "1") + FILE),
            new Row("POST", "/api/designer/drafts/{id}/files/{name}/findings", UPLOAD, FILE),
            new Row("PUT", "/api/designer/decisions/{key}/cases", JSON, "{\"version\":0,\"outputs\":[\"x\"]}"),
            new Row("POST", "/api/designer/decisions/{key}/cases/csv", UPLOAD, FILE),
            new Row("POST", "/api/designer/decisions/{key}/runs", UPLOAD, FILE),
            new Row("POST", "/api/mails/{id}/resend", JSON, ""),
            new Row("POST", "/api/people", JSON, "{\"id\":\"eve\",\"password\":\"l0ng-enough-it-is\"," + PERSON + "}"),
            new Row("PUT", "/api/people/{id}", JSON, "{" + PERSON + "}"),
            new Row("POST", "/api/people/{id}/deactivate", JSON, ""),
            new Row("POST", "/api/people/{id}/activate", JSON, ""),
            new Row("PUT", "/api/people/{id}/password", JSON, "{\"password\":\"l0ng-enough-it-is\"}"),
            new Row("PUT", "/api/authorities/people/{id}", JSON, "{\"value\":\"1\"}"),
            new Row("PUT", "/api/authorities/positions/{key}", JSON, "{\"value\":\"1\"}"),
            new Row("DELETE", "/api/authorities/people/{id}", JSON, ""),
            new Row("DELETE", "/api/authorities/positions/{key}", JSON, ""),
            new Row("POST", "/api/delegations", JSON, "{" + DELEGATION + "}"),
            new Row("POST", "/api/delegations/{id}/revoke", JSON, ""),
            new Row("POST", "/api/absences", JSON, "{" + DAYS + "}"),
            new Row("POST", "/api/absences/{id}/end", JSON, ""),
            new Row("POST", "/api/assistants", JSON, "{\"executive\":\"eva\",\"assistant\":\"ben\"}"),
            new Row("DELETE", "/api/assistants/{executive}/{assistant}", JSON, ""),
            new Row("POST", "/api/designer/migrations", JSON, "{\"versions\":{\"technical-review\":1},\"trial\":true}"),
            new Row("POST", "/api/designer/migrations/{id}/follow", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/api/designer/migrations/{id}/undo", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/api/designer/migrations/{id}/cancel", JSON, ""),
            new Row("POST", "/designer/migrations", FORM, "version=technical-review:1"),
            new Row("POST", "/designer/migrations/{id}/follow", FORM, "reason=r"),
            new Row("POST", "/designer/migrations/{id}/undo", FORM, "reason=r"),
            new Row("POST", "/designer/migrations/{id}/cancel", FORM, ""),
            new Row("POST", "/api/designer/releases", UPLOAD, part("reason", "r") + "--b--\r\n"),
            new Row("POST", "/api/designer/releases/{id}", UPLOAD, part("reason", "r") + "--b--\r\n"),
            new Row("POST", "/api/designer/releases/{id}/approve", JSON, ""),
            new Row("POST", "/api/designer/releases/{id}/withdraw", JSON, ""),
            new Row("POST", "/api/designer/releases/{id}/release", JSON, ""),
            new Row("POST", "/api/designer/releases/{id}/back", JSON, "{\"reason\":\"r\"}"),
            new Row("POST", "/designer/releases", UPLOAD, part("reason", "r") + "--b--\r\n"),
            new Row("POST", "/designer/releases/{id}", UPLOAD, part("reason", "r") + "--b--\r\n"),
            new Row("POST", "/designer/releases/{id}/approve", FORM, ""),
            new Row("POST", "/designer/releases/{id}/withdraw", FORM, ""),
            new Row("POST", "/designer/releases/{id}/release", FORM, ""),
            new Row("POST", "/designer/releases/{id}/back", FORM, "reason=r"),
            new Row("POST", "/deals/new", FORM, "title=T&account=A&" + FORM_LINES),
            new Row("POST", "/imports", UPLOAD, CSV),
            new Row("POST", "/api/designer/backtests", UPLOAD, MODEL),
            new Row("POST", "/api/designer/backtests/{id}/renamings", JSON, "[]"),
            new Row("POST", "/api/designer/backtests/{id}/cancel", JSON, ""),
            new Row("POST", "/api/designer/backtests/{id}/repeat", JSON, ""),
            new Row("POST", "/designer/backtests", UPLOAD, MODEL),
            new Row("POST", "/designer/backtests/{id}/renamings", FORM, ""),
            new Row("POST", "/designer/backtests/{id}/cancel", FORM, ""),
            new Row("POST", "/designer/backtests/{id}/repeat", FORM, ""),
            new Row("POST", "/deals/{number}/description", FORM, "title=t"),
            new Row("POST", "/deals/{number}/owner", FORM, "owner=audrey&reason=r"),
            new Row("POST", "/deals/{number}/assistant", FORM, "assistant=ben&reason=r"),
            new Row("POST", "/deals/{number}/hold", FORM, "reason=r"),
            new Row("POST", "/deals/{number}/resume", FORM, ""),
            new Row("POST", "/deals/{number}/return", FORM, "stage=NEEDS_PROPOSAL&reason=r"),
            new Row("POST", "/deals/{number}/withdraw", FORM, "reason=r"),
            new Row("POST", "/deals/{number}/terms", FORM, FORM_LINES),
            new Row("POST", "/deals/{number}/documents", UPLOAD, FILE),
            new Row("POST", "/deals/{number}/stakeholders", FORM, "name=Li&roles=USER&stance=NEUTRAL&influence=3"),
            new Row("POST", "/deals/{number}/stakeholders/{id}", FORM, "name=Li&stance=NEUTRAL&influence=3"),
            new Row("POST", "/deals/{number}/stakeholders/{id}/remove", FORM, ""),
            new Row("POST", "/deals/{number}/stakeholders/{id}/influences", FORM, "to=1&kind=WORK"),
            new Row("POST", "/deals/{number}/stakeholders/{id}/influences/{to}/remove", FORM, ""),
            new Row("POST", "/deals/{number}/stakeholders/{id}/notes", FORM, "text=x"),
            new Row("POST", "/deals/{number}/stakeholders/{id}/notes/{note}/delete", FORM, ""),
            new Row("POST", "/deals/{number}/contacts", FORM, "kind=CALL&people[0].who=Li"),
            new Row("POST", "/deals/{number}/contacts/{id}/delete", FORM, ""),
            new Row(
                    "POST",
                    "/deals/{number}/blockers",
                    FORM,
                    "kind=risk&text=x&stage=NEEDS_PROPOSAL&severity=BLOCKING&owner=amy&due=2030-01-31"),
            new Row("POST", "/deals/{number}/blockers/{id}/comments", FORM, "comment=c"),
            new Row("POST", "/deals/{number}/duplicates/{other}", FORM, "as=DIFFERENT_NEED&confirmedBy=Li"),
            new Row("POST", "/deals/{number}/blockers/{id}/assign", FORM, "owner=ben"),
            new Row("POST", "/deals/{number}/blockers/{id}/resolve", FORM, "evidence=e"),
            new Row("POST", "/deals/{number}/blockers/{id}/waive", FORM, "reason=r"),
            new Row("POST", "/deals/{number}/approvals/recall", FORM, "reason=r"),
            new Row("POST", "/deals/{number}/approvals/approvers", FORM, "approver=ella&place=BESIDE&reason=r"),
            new Row("POST", "/approvals/{id}", FORM, "decision=APPROVE"),
            new Row("POST", "/approvals/bulk", FORM, "ids=1&decision=APPROVE"),
            new Row("POST", "/approvals/digest", FORM, "daily=true"),
            new Row("POST", "/mails/{id}/resend", FORM, ""),
            new Row("POST", "/authority/limits/{kind}/{id}", FORM, "value=1"),
            new Row("POST", "/authority/limits/{kind}/{id}/lift", FORM, ""),
            new Row("POST", "/authority/delegations", FORM, "delegate=eva&reason=r&" + DAYS_FORM),
            new Row("POST", "/authority/delegations/{id}/revoke", FORM, ""),
            new Row("POST", "/authority/absences", FORM, DAYS_FORM),
            new Row("POST", "/authority/absences/{id}/end", FORM, ""),
            new Row("POST", "/authority/assistants", FORM, "assistant=ben"),
            new Row("POST", "/authority/assistants/{executive}/{assistant}/withdraw", FORM, ""),
            new Row("POST", "/designer/drafts", UPLOAD, FILE),
            new Row("POST", "/designer/{folder}/{key}/{version}/edit", FORM, ""),
            new Row("POST", "/designer/drafts/{id}/rename", FORM, "name=n"),
            new Row("POST", "/designer/drafts/{id}/upload", UPLOAD, FILE),
            new Row("POST", "/designer/drafts/{id}/add", FORM, "model=processes/stage-gate"),
            new Row("POST", "/designer/drafts/{id}/files/{name}/remove", FORM, ""),
            new Row("POST", "/designer/drafts/{id}/discard", FORM, ""),
            new Row("POST", "/people", FORM, PERSON_FORM + "&password=l0ng-enough-it-is"),
            new Row("POST", "/people/{id}", FORM, PERSON_FORM),
            new Row("POST", "/people/{id}/password", FORM, "password=l0ng-enough-it-is"),
            new Row("POST", "/people/{id}/deactivate", FORM, ""),
            new Row("POST", "/people/{id}/activate", FORM, ""));

    /** What others may; the doors that are shut to everybody are tried elsewhere. */
    private static final List<Row> ENGINES = List.of(
            new Row("POST", "/task/{task}/complete", JSON, "{}"),
            new Row("POST", "/task/{task}/submit-form", JSON, "{\"variables\":{}}"),
            new Row("POST", "/task/{task}/resolve", JSON, "{}"),
            new Row("POST", "/task/{task}/claim", JSON, "{\"userId\":\"audrey\"}"),
            new Row("POST", "/task/{task}/unclaim", JSON, ""),
            new Row("POST", "/task/{task}/assignee", JSON, "{\"userId\":\"audrey\"}"),
            new Row("POST", "/task/{task}/delegate", JSON, "{\"userId\":\"audrey\"}"),
            new Row("POST", "/task/{task}/bpmnError", JSON, "{\"errorCode\":\"any\"}"),
            new Row(
                    "POST",
                    "/task/{task}/comment/create",
                    JSON,
                    "{\"message\":\"x\",\"processInstanceId\":\"{instance}\"}"),
            new Row("POST", "/task/{task}/attachment/create", UPLOAD, ATTACHMENT),
            new Row("PUT", "/task/{task}/variables/x", JSON, "{\"value\":\"1\"}"),
            new Row("POST", "/task/create", JSON, "{\"name\":\"Loose\"}"),
            new Row(
                    "POST",
                    "/filter/create",
                    JSON,
                    "{\"resourceType\":\"Task\",\"name\":\"F\",\"query\":{},\"properties\":{}}"),
            new Row("POST", "/deployment/create", UPLOAD, part("a\"; filename=\"a.txt", "x") + "--b--\r\n"),
            new Row(
                    "POST",
                    "/message",
                    JSON,
                    "{\"messageName\":\"deal-withdrawn\",\"processInstanceId\":\"{instance}\"}"),
            new Row("POST", "/signal", JSON, "{\"name\":\"any\"}"),
            new Row("DELETE", "/process-instance/{instance}", JSON, ""),
            new Row("PUT", "/process-instance/{instance}/variables/owner", JSON, "{\"value\":\"audrey\"}"),
            new Row("POST", "/process-definition/key/needs-proposal/start", JSON, "{}"),
            new Row("POST", "/decision-definition/key/approval-matrix/evaluate", JSON, "{\"variables\":{}}"),
            new Row("PUT", "/group/camunda-admin/members/audrey", JSON, ""));

    @Autowired
    Deals deals;

    @Autowired
    TaskService tasks;

    @Autowired
    AuditTrail trail;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private final TreeSet<String> allowed = new TreeSet<>();
    private String number;
    private Task task;
    private int entries;

    @BeforeEach
    void openDeal() {
        number = new OpenedDeals(deals).ofAmy("Audited");
        task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        entries = trail.of(number).size();
    }

    @Test
    void every_writing_address_of_ours_is_in_the_table() {
        var writing = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.dealgate.")) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (Set.of("POST", "PUT", "PATCH", "DELETE").contains(method.name())) {
                        info.getPatternValues().forEach(path -> writing.add(method + " " + path));
                    }
                }
            }
        });
        writing.removeAll(FOR_ANYBODY);
        writing.removeAll(WRITES_NOTHING);

        assertThat(OURS).extracting(r -> r.method() + " " + r.path()).containsAll(writing);
    }

    @Test
    void an_auditor_writes_nothing_on_pages_and_api() {
        Caller program = Caller.basic(port, "audrey", "audrey");
        Caller browser = Caller.browser(port, "audrey", "audrey");
        browser.get("/deals/" + number);
        for (Row row : OURS) {
            boolean api = row.path().startsWith("/api/");
            note(row, send(api ? program : browser, filled(row.path()), row, Map.of("X-CSRF-TOKEN", browser.csrf())));
        }
        assertNothingHappened();
    }

    @Test
    void an_auditor_writes_nothing_on_the_engines_rest_api() {
        Caller program = Caller.basic(port, "audrey", "audrey");
        for (Row row : ENGINES) {
            note(row, send(program, "/engine-rest" + filled(row.path()), row, Map.of()));
        }
        assertNothingHappened();
    }

    @Test
    void an_auditor_writes_nothing_on_the_webapps_own_api() {
        Caller browser = Caller.browser(port, "audrey", "audrey");
        browser.get("/camunda/app/tasklist/default/");
        for (Row row : ENGINES) {
            String path = "/camunda/api/engine/engine/default" + filled(row.path());
            var csrf = Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "application/json");
            HttpResponse<String> answer = send(browser, path, row, csrf);
            note(row, answer);
            assertThat(answer.body()).as(row.path()).doesNotContain("CSRF");
        }
        assertNothingHappened();
    }

    private HttpResponse<String> send(Caller caller, String path, Row row, Map<String, String> headers) {
        return caller.send(row.method(), path, row.type(), BodyPublishers.ofString(filled(row.body())), headers);
    }

    private void note(Row row, HttpResponse<String> answer) {
        // whose request it is comes before what is decided, and this one is nobody's
        boolean unknown = row.path().contains("/approvals/") && answer.statusCode() == 404;
        // the engine's REST API puts these two refusals into words of its own
        boolean reworded = row.path().matches(".*/(comment|attachment)/create") && answer.statusCode() == 400;
        if (answer.statusCode() != 403 && !unknown && !reworded) {
            allowed.add(row.method() + " " + row.path() + ": " + answer.statusCode() + " "
                    + answer.body().lines().limit(3).toList());
        }
    }

    private void assertNothingHappened() {
        assertThat(allowed).isEmpty();
        Task now = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(now.getId()).isEqualTo(task.getId());
        assertThat(now.getAssignee()).isEqualTo("amy");
        assertThat(tasks.getProcessInstanceComments(task.getProcessInstanceId()))
                .isEmpty();
        assertThat(trail.of(number))
                .extracting(e -> e.event())
                .filteredOn(e -> !e.startsWith("Refused."))
                .hasSize(entries);
    }

    private String filled(String template) {
        return template.replace("{number}", number)
                .replace("/people/{id}", "/people/audrey")
                .replace("{key}", "chief-executive")
                .replace("{kind}", "POSITION")
                .replace("{other}", "D-2026-00001")
                .replace("{executive}", "eva")
                .replace("{assistant}", "ben")
                .replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replaceAll("\\{[a-z]+}", "1");
    }

    private static String part(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
