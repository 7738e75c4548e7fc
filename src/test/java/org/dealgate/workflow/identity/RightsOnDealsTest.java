package org.dealgate.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.people.Groups.*;
import static org.dealgate.stakeholder.APerson.named;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.OpenDeal;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Permission;
import org.dealgate.stakeholder.Stakeholders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each group may do to deals, as the README's table has it: who is not named is refused. */
@DealgateTest
class RightsOnDealsTest {

    private static final Set<String> EVERYBODY = Set.copyOf(Groups.ALL);
    private static final Set<String> SALES = Set.of(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, ADMINISTRATORS);
    private static final Set<String> WHO_TALK_TO_CUSTOMERS = Set.of(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            ADMINISTRATORS);
    private static final Set<String> WHO_HANDLE_BLOCKERS = Set.of(
            ACCOUNT_MANAGERS,
            ACCOUNT_ASSISTANTS,
            TECHNICAL_REVIEWERS,
            FINANCE_CONTROLLERS,
            EXECUTIVES,
            SERVICE_MANAGERS,
            ADMINISTRATORS);

    /** One act, through the API; what it is done to is put in for the words in braces. */
    private record Act(String method, String path, String type, String body, Set<String> allowed) {

        static Act json(String method, String path, String body, Set<String> allowed) {
            return new Act(method, path, "application/json", body, allowed);
        }

        static Act upload(String path, Set<String> allowed, String... parts) {
            var body = new StringBuilder();
            for (String part : parts) {
                body.append("--x\r\nContent-Disposition: form-data; name=")
                        .append(part)
                        .append("\r\n");
            }
            return new Act("POST", path, "multipart/form-data; boundary=x", body + "--x--\r\n", allowed);
        }
    }

    /** In this order: whoever may do an act leaves the deal ready for the next one. */
    private static final List<Act> ACTS = List.of(
            Act.json("GET", "/api/deals/{deal}", "", EVERYBODY),
            Act.json("GET", "/api/deals/{deal}/documents", "", EVERYBODY),
            Act.json("GET", "/api/deals/{deal}/stakeholders", "", EVERYBODY),
            Act.json("GET", "/api/deals/{deal}/blockers", "", EVERYBODY),
            Act.json("GET", "/api/deals/{deal}/duplicates", "", EVERYBODY),
            Act.json("POST", "/api/deals", """
                    {"title":"Press line","account":"Works of {me}","currency":"CNY","owner":"{owner}",
                     "lines":[{"item":"Press","quantity":1,"listPrice":"120","netPrice":"100"}]}
                    """, SALES),
            Act.json("PUT", "/api/deals/{deal}/description", "{\"title\":\"Press line for plant 4\"}", SALES),
            Act.json("POST", "/api/deals/{deal}/terms", """
                    {"currency":"CNY","lines":[{"item":"Press","quantity":1,"listPrice":"120","netPrice":"100"}],"paymentPlan":[]}
                    """, SALES),
            Act.upload(
                    "/api/deals/{deal}/documents",
                    Set.of(
                            ACCOUNT_MANAGERS,
                            ACCOUNT_ASSISTANTS,
                            TECHNICAL_REVIEWERS,
                            FINANCE_CONTROLLERS,
                            SERVICE_MANAGERS,
                            ADMINISTRATORS),
                    "kind\r\n\r\nOTHER",
                    "file; filename=plan.pdf\r\n\r\n%PDF-1.7 plan"),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/stakeholders",
                    """
                    {"name":"Li Wei","roles":["COACH"],"stance":"NEUTRAL","influence":3}
                    """,
                    Set.of(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, TECHNICAL_REVIEWERS, ADMINISTRATORS)),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/activities",
                    "{\"kind\":\"CALL\",\"with\":[{stakeholder}]}",
                    WHO_TALK_TO_CUSTOMERS),
            Act.json("GET", "/api/deals/{deal}/activities", "", EVERYBODY),
            Act.json("GET", "/api/deals/{deal}/next-contacts", "", EVERYBODY),
            Act.json("POST", "/api/deals/{deal}/blockers", """
                    {"kind":"price","text":"Too high","owner":"amy","due":"{tomorrow}"}
                    """, WHO_HANDLE_BLOCKERS),
            Act.json("GET", "/api/deals/{deal}/blockers/{blocker}/comments", "", EVERYBODY),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/blockers/{blocker}/comments",
                    "{\"comment\":\"Still\"}",
                    WHO_HANDLE_BLOCKERS),
            Act.json(
                    "POST", "/api/deals/{deal}/blockers/{blocker}/assign", "{\"owner\":\"{me}\"}", WHO_HANDLE_BLOCKERS),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/blockers/{blocker}/resolve",
                    "{\"evidence\":\"Agreed\"}",
                    WHO_HANDLE_BLOCKERS),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/blockers/{finding}/waive",
                    "{\"reason\":\"We take the risk\"}",
                    Set.of(EXECUTIVES, ADMINISTRATORS)),
            Act.json(
                    "PUT",
                    "/api/accounts/{account}/credit-limit",
                    "{\"amount\":\"5000000\",\"currency\":\"CNY\"}",
                    Set.of(FINANCE_CONTROLLERS, ADMINISTRATORS)),
            Act.json("DELETE", "/api/accounts/{account}/credit-limit", "", Set.of(FINANCE_CONTROLLERS, ADMINISTRATORS)),
            Act.upload(
                    "/api/deals/import",
                    Set.of(ACCOUNT_MANAGERS, ADMINISTRATORS),
                    "opportunities; filename=o.csv\r\n\r\nopportunity_id,sales_agent,product,account,deal_stage,"
                            + "engage_date,close_date,close_value"),
            Act.upload(
                    "/engine-rest/deployment/create",
                    Set.of(PROCESS_DESIGNERS, ADMINISTRATORS),
                    "deployment-name\r\n\r\nrights",
                    "a.form; filename=a.form\r\n\r\n{\"id\":\"rights\",\"type\":\"default\",\"components\":[]}"),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/hold",
                    "{\"reason\":\"Budget frozen\"}",
                    Set.of(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, EXECUTIVES, ADMINISTRATORS)),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/resume",
                    "{}",
                    Set.of(ACCOUNT_MANAGERS, ACCOUNT_ASSISTANTS, EXECUTIVES, ADMINISTRATORS)),
            Act.json(
                    "POST",
                    "/api/deals/{deal}/withdraw",
                    "{\"reason\":\"Not built\"}",
                    Set.of(ACCOUNT_MANAGERS, EXECUTIVES, ADMINISTRATORS)));

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Deals deals;

    @Autowired
    Blockers blockers;

    @Autowired
    Stakeholders stakeholders;

    static Stream<String> groups() {
        return Groups.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void every_group_may_do_to_deals_what_its_rows_say_and_nothing_else(String group) {
        String id = Staff.member(people, group);
        Scene scene = scene(id, group.equals(ACCOUNT_MANAGERS) ? id : "amy");
        for (Act act : ACTS) {
            var answer = send(id, act, scene);
            if (act.allowed().contains(group)) {
                assertThat(answer.statusCode()).as(group + act + answer.body()).isBetween(200, 299);
            } else {
                assertThat(answer.statusCode()).as(group + act + answer.body()).isEqualTo(403);
            }
        }
    }

    @Test
    void somebody_without_a_group_may_nothing() {
        String id = Staff.member(people);
        Scene scene = scene(id, "amy");
        for (Act act : ACTS) {
            var answer = send(id, act, scene);
            assertThat(answer.statusCode()).as(act + answer.body()).isEqualTo(403);
        }
    }

    /** A deal without an assistant, and a blocker in it that is the person's to see to. */
    private record Scene(Deal deal, long blocker, long finding, long stakeholder) {}

    private Scene scene(String person, String owner) {
        OpenDeal open = aDeal();
        var owned = new OpenDeal(
                open.title(), open.account(), open.currency(), null, open.lines(), open.paymentPlan(), owner, null);
        Deal deal = as(owner, () -> deals.open(owned));
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        boolean maySeeToIt =
                Permission.RESOLVE_BLOCKER.isGrantedTo(people.get(person).groups());
        Blocker raised = as(
                owner,
                () -> blockers.raise(
                        deal.number(),
                        new BlockerDraft(
                                "legal", "Clause 4", null, null, maySeeToIt ? person : owner, tomorrow, null, null)));
        Blocker found = blockers.of(deal.number()).stream()
                .filter(Blocker::isFinding)
                .findFirst()
                .orElseThrow();
        long stakeholder = as(
                        owner, () -> stakeholders.add(deal.number(), named("Wu").draft()))
                .id();
        return new Scene(deal, raised.id(), found.id(), stakeholder);
    }

    private HttpResponse<String> send(String person, Act act, Scene scene) {
        return Caller.basic(port, person, person)
                .send(
                        act.method(),
                        put(person, act.path(), scene),
                        act.type(),
                        BodyPublishers.ofString(put(person, act.body(), scene)));
    }

    private static String put(String person, String text, Scene scene) {
        return text.replace("{me}", person)
                .replace("{owner}", scene.deal().owner())
                .replace("{deal}", scene.deal().number())
                .replace("{account}", String.valueOf(scene.deal().account().id()))
                .replace("{blocker}", String.valueOf(scene.blocker()))
                .replace("{stakeholder}", String.valueOf(scene.stakeholder()))
                .replace("{finding}", String.valueOf(scene.finding()))
                .replace("{tomorrow}", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
    }
}
