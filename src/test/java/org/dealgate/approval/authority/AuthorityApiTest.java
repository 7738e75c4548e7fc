package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.approval.authority.Office.as;
import static org.dealgate.approval.authority.Office.standIn;
import static org.dealgate.approval.authority.Office.today;

import java.util.LinkedHashMap;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.Rest.Answer;
import org.dealgate.Staff;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code /api/authorities}, {@code /api/delegations}, {@code /api/absences} and {@code /api/assistants}. */
@DealgateTest
class AuthorityApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Absences absences;

    private Office office;
    private String xenia;
    private String yuri;
    private String ben;
    private Rest xeniasProgram;
    private Rest administrators;

    @BeforeEach
    void hire() {
        office = new Office(people);
        xenia = office.executive();
        yuri = office.executive();
        ben = office.accountAssistant();
        xeniasProgram = Rest.as(xenia, port);
        administrators = Rest.as(office.administrator(), port);
    }

    @Test
    void administrators_limit_and_lift_and_everybody_in_a_group_reads_it() {
        Answer set = administrators.put(
                "/api/authorities/people/" + xenia, "{\"value\":\"2500000.50\",\"discountPercent\":12.5}");
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().path("value").asText()).isEqualTo("2500000.5");
        assertThat(set.json().path("discountPercent").isTextual()).isTrue();

        for (String group : Groups.ALL) {
            Answer read = Rest.as(Staff.member(people, group), port).get("/api/authorities");
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.json().path("currency").asText()).isEqualTo("CNY");
            assertThat(read.json().path("items").findValuesAsText("holder")).contains(xenia);
        }
        assertThat(Rest.as(Staff.member(people), port).get("/api/authorities").status())
                .isEqualTo(403);

        assertThat(administrators.delete("/api/authorities/people/" + xenia).status())
                .isEqualTo(204);
        assertThat(authorities.limitOf(people.get(xenia), "chief-executive")).isEqualTo(Limit.NONE);
    }

    @Test
    void nobody_else_limits_or_lifts() {
        for (Rest program : new Rest[] {xeniasProgram, Rest.as(office.auditor(), port)}) {
            for (String holder : new String[] {"people/" + xenia, "positions/chief-executive"}) {
                assertThat(program.put("/api/authorities/" + holder, "{\"value\":1}")
                                .status())
                        .isEqualTo(403);
                assertThat(program.delete("/api/authorities/" + holder).status())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_limit_that_makes_no_sense_is_refused_by_field() {
        String path = "/api/authorities/positions/chief-executive";
        refused(administrators.put(path, "{}"), 400, "value");
        refused(administrators.put(path, "{\"value\":-1,\"discountPercent\":101}"), 400, "value", "discountPercent");
        refused(administrators.put(path, "{\"value\":\"much\"}"), 400, "value");
        refused(administrators.put(path, "{\"value\":1e400}"), 400, "value");
        refused(administrators.put(path, "{\"value\":1,\"colour\":\"red\"}"), 400, "colour");
        refused(administrators.put(path, "null"), 400);
        refused(administrators.put("/api/authorities/positions/emperor", "{\"value\":1}"), 404);
        refused(administrators.put("/api/authorities/people/" + ben, "{\"value\":1}"), 404);
        refused(administrators.delete("/api/authorities/people/no-one"), 404);
        refused(administrators.delete("/api/authorities/positions/emperor"), 404);
        assertThat(authorities.limitOf(people.get(xenia), "chief-executive")).isEqualTo(Limit.NONE);
    }

    @Test
    void an_executive_delegates_and_revokes() {
        Answer set = xeniasProgram.post(
                "/api/delegations",
                "{\"delegate\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"value\":\"300000\",\"region\":\"APAC\",\"reason\":\"On holiday\"}"
                        .formatted(yuri, today(), today().plusDays(3)));
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.json().path("delegator").asText()).isEqualTo(xenia);
        assertThat(set.json().path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(set.json().path("from").asText()).isEqualTo(today().toString());
        assertThat(set.json().path("value").asText()).isEqualTo("300000");
        assertThat(delegations.inForceOf(xenia)).hasSize(1);
        String id = set.json().path("id").asText();

        for (Rest concerned : new Rest[] {xeniasProgram, Rest.as(yuri, port), administrators}) {
            assertThat(concerned.get("/api/delegations").json().path("items").findValuesAsText("id"))
                    .contains(id);
        }
        assertThat(Rest.as(ben, port).get("/api/delegations").json().path("items"))
                .isEmpty();

        refused(Rest.as(yuri, port).post("/api/delegations/" + id + "/revoke", ""), 403);
        Answer revoked = xeniasProgram.post("/api/delegations/" + id + "/revoke", "");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.json().path("revokedBy").asText()).isEqualTo(xenia);
        assertThat(delegations.inForceOf(xenia)).isEmpty();
        refused(xeniasProgram.post("/api/delegations/" + id + "/revoke", ""), 409);
        refused(xeniasProgram.post("/api/delegations/0/revoke", ""), 404);
        refused(xeniasProgram.post("/api/delegations/x/revoke", ""), 400, "id");
    }

    @Test
    void a_delegation_that_makes_no_sense_is_refused_by_field() {
        refused(xeniasProgram.post("/api/delegations", "{}"), 400, "delegate", "from", "until", "reason");
        refused(xeniasProgram.post("/api/delegations", delegation("\"from\":\"yesterday\"")), 400, "from");
        refused(xeniasProgram.post("/api/delegations", delegation("\"from\":20000")), 400, "from");
        refused(xeniasProgram.post("/api/delegations", delegation("\"until\":\"+999999999-12-31\"")), 400, "until");
        refused(xeniasProgram.post("/api/delegations", delegation("\"limit\":5")), 400, "limit");
        refused(xeniasProgram.post("/api/delegations", delegation("\"accountId\":\"Meishan\"")), 400, "accountId");
        refused(xeniasProgram.post("/api/delegations", delegation("\"accountId\":0")), 400, "accountId");
        refused(xeniasProgram.post("/api/delegations", delegation("\"value\":0.001")), 400, "value");
        refused(xeniasProgram.post("/api/delegations", delegation("\"region\":\"a\\u0000b\"")), 400, "region");
        refused(xeniasProgram.post("/api/delegations", delegation("\"delegator\":\"" + yuri + "\"")), 403);
        refused(xeniasProgram.post("/api/delegations", delegation("\"delegator\":\"\\u0000\"")), 403);
        refused(Rest.as(ben, port).post("/api/delegations", delegation("\"region\":null")), 403);
        assertThat(delegations.inForceTo(yuri)).isEmpty();

        as(xenia, () -> delegations.create(standIn(yuri)));
        refused(xeniasProgram.post("/api/delegations", delegation("\"region\":null")), 409, "from");
    }

    @Test
    void an_assistant_sets_an_absence_in_the_executives_name() {
        Answer permitted = xeniasProgram.post("/api/assistants", "{\"assistant\":\"" + ben + "\"}");
        assertThat(permitted.status()).isEqualTo(201);
        Rest bensProgram = Rest.as(ben, port);
        assertThat(bensProgram.get("/api/assistants").json().path("items").findValuesAsText("executive"))
                .containsExactly(xenia);
        String absence = "{\"person\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}".formatted(xenia, today(), today());

        Answer set = bensProgram.post("/api/absences", absence);

        assertThat(set.status()).isEqualTo(201);
        assertThat(set.json().path("createdBy").asText()).isEqualTo(ben);
        assertThat(absences.isAbsent(xenia)).isTrue();
        assertThat(bensProgram.get("/api/absences").json().path("items").findValuesAsText("person"))
                .containsExactly(xenia);
        assertThat(Rest.as(yuri, port).get("/api/absences").json().path("items"))
                .isEmpty();
        refused(bensProgram.post("/api/absences", absence), 409, "from");
        String end = "/api/absences/" + set.json().path("id").asText() + "/end";
        refused(Rest.as(yuri, port).post(end, ""), 403);
        assertThat(bensProgram.post(end, "").status()).isEqualTo(200);
        assertThat(absences.isAbsent(xenia)).isFalse();

        String permission = "/api/assistants/" + xenia + "/" + ben;
        refused(bensProgram.delete(permission), 403);
        assertThat(xeniasProgram.delete(permission).status()).isEqualTo(204);
        refused(xeniasProgram.delete(permission), 404);
        refused(bensProgram.post("/api/absences", absence), 403);
    }

    @Test
    void absences_and_assistants_that_make_no_sense_are_refused_by_field() {
        refused(xeniasProgram.post("/api/absences", "{}"), 400, "from", "until");
        refused(xeniasProgram.post("/api/absences", "{\"reason\":\"tired\"}"), 400, "reason");
        refused(xeniasProgram.post("/api/absences", "[]"), 400);
        refused(xeniasProgram.post("/api/absences/0/end", ""), 404);
        refused(xeniasProgram.post("/api/assistants", "{}"), 400, "assistant");
        refused(xeniasProgram.post("/api/assistants", "{\"assistant\":\"" + xenia + "\"}"), 400, "assistant");
        refused(
                xeniasProgram.post("/api/assistants", "{\"assistant\":\"" + office.auditor() + "\"}"),
                400,
                "assistant");
        refused(xeniasProgram.post("/api/assistants", "{\"helper\":\"" + ben + "\"}"), 400, "helper");
        refused(xeniasProgram.post("/api/assistants", "{\"executive\":\"" + yuri + "\"}"), 403);
    }

    private String delegation(String field) {
        String name = field.substring(1, field.indexOf('"', 1));
        var fields = new LinkedHashMap<String, String>();
        fields.put("delegate", "\"delegate\":\"" + yuri + "\"");
        fields.put("from", "\"from\":\"" + today() + "\"");
        fields.put("until", "\"until\":\"" + today() + "\"");
        fields.put("reason", "\"reason\":\"On holiday\"");
        fields.put(name, field);
        return "{" + String.join(",", fields.values()) + "}";
    }

    private static void refused(Answer answer, int status, String... fields) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("authority.", "java.");
        assertThat(answer.fields()).containsExactlyInAnyOrder(fields);
    }
}
