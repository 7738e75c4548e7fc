package org.dealgate.blocker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dealgate.Caller;
import org.dealgate.DealgateTest;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class BlockerApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Deals deals;

    private String path;

    @BeforeEach
    void a_deal() {
        path = "/api/deals/" + as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_blocker_is_raised_assigned_and_resolved_and_the_trail_knows() {
        Caller tess = Caller.basic(port, "tess", "tess");
        HttpResponse<String> raised = tess.post(path + "/blockers", blocker("tess"));
        assertThat(raised.statusCode()).isEqualTo(201);
        String one = raised.headers().firstValue("Location").orElseThrow();
        assertThat((String) JsonPath.read(raised.body(), "$.state")).isEqualTo("OPEN");

        assertThat(tess.post(one + "/assign", "{\"owner\":\"finn\"}").statusCode())
                .isEqualTo(200);
        assertThat(tess.post(one + "/resolve", "{}").statusCode()).isEqualTo(400);
        assertThat(tess.post(one + "/comments", "{\"comment\":\"Plan comes on Monday\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat((String) JsonPath.read(tess.get(one + "/comments").body(), "$[0].text"))
                .isEqualTo("Plan comes on Monday");
        assertThat(tess.post(one + "/resolve", "{\"evidence\":\"Plan of 3 May\",\"task\":\"WriteProposal\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(tess.post(one + "/resolve", "{\"evidence\":\"Plan of 3 May\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat((String) JsonPath.read(tess.get(one).body(), "$.state")).isEqualTo("RESOLVED");

        Caller audrey = Caller.basic(port, "audrey", "audrey");
        assertThat(JsonPath.<List<String>>read(audrey.get(path + "/audit").body(), "$[*].event"))
                .containsSubsequence(
                        "Deal.Opened", "Blocker.Raised", "Blocker.Assigned", "Blocker.Commented", "Blocker.Resolved");
        assertThat((Boolean)
                        JsonPath.read(audrey.get(path + "/audit/verification").body(), "$.sound"))
                .isTrue();
    }

    @Test
    void a_blocker_is_raised_for_one_stage_or_for_several() {
        Caller tess = Caller.basic(port, "tess", "tess");
        String draft = blocker("tess");

        var one = tess.post(path + "/blockers", draft.replace("{", "{\"stage\":\"TECHNICAL_REVIEW\","));
        var two = tess.post(
                path + "/blockers", draft.replace("{", "{\"stages\":[\"HANDOVER_TO_SERVICE\",\"TECHNICAL_REVIEW\"],"));

        assertThat(JsonPath.<List<String>>read(one.body(), "$.stages")).containsExactly("TECHNICAL_REVIEW");
        assertThat(JsonPath.<List<String>>read(two.body(), "$.stages"))
                .containsExactly("TECHNICAL_REVIEW", "HANDOVER_TO_SERVICE");
        assertThat((String) JsonPath.read(two.body(), "$.stage")).isEqualTo("TECHNICAL_REVIEW");
        assertThat(tess.post(path + "/blockers", draft.replace("{", "{\"stages\":[\"NEXT\"],"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_executive_waives_and_an_account_manager_may_not() {
        String one = Caller.basic(port, "tess", "tess")
                .post(path + "/blockers", blocker("tess"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String waiver = "{\"reason\":\"We take the risk\"}";

        assertThat(Caller.basic(port, "amy", "amy").post(one + "/waive", waiver).statusCode())
                .isEqualTo(403);
        assertThat(Caller.basic(port, "eva", "eva").post(one + "/waive", waiver).statusCode())
                .isEqualTo(200);
        assertThat(Caller.basic(port, "eva", "eva").post(one + "/waive", waiver).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoever_may_not_assign_is_told_of_assigning() {
        String one = Caller.basic(port, "tess", "tess")
                .post(path + "/blockers", blocker("tess"))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        var refused = Caller.basic(port, "dora", "dora").post(one + "/assign", "{\"owner\":\"finn\"}");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat((String) JsonPath.read(refused.body(), "$.detail"))
                .isEqualTo("You may not give blockers to somebody else.");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Caller amy = Caller.basic(port, "amy", "amy");
        assertThat(amy.get("/api/deals/D-1999-00001/audit").statusCode()).isEqualTo(404);
        assertThat(amy.get("/api/deals/D-1999-00001/blockers").statusCode()).isEqualTo(404);
        assertThat(amy.get(path + "/blockers/0").statusCode()).isEqualTo(404);
        assertThat(amy.get(path + "/blockers/0/comments").statusCode()).isEqualTo(404);
        assertThat(amy.get(path + "/blockers/x").statusCode()).isBetween(400, 404);
    }

    private static String blocker(String owner) {
        return """
                {"kind":"technical-flaw","text":"No workable design","owner":"%s","due":"%s","side":"CUSTOMER",
                 "department":"Design"}
                """.formatted(owner, LocalDate.now(ZoneOffset.UTC).plusDays(3));
    }
}
