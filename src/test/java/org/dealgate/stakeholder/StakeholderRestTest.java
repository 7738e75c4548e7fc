package org.dealgate.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;

import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.deal.Deals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class StakeholderRestTest {

    private static final String LI =
            "{\"name\":\"李副总\",\"title\":\"Deputy general manager\",\"roles\":[\"ECONOMIC\"],\"stance\":\"NEUTRAL\",\"influence\":5}";

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    private String path;

    @BeforeEach
    void a_deal() {
        path = "/api/deals/" + as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void a_stakeholder_is_added_changed_and_removed() {
        var added = amy().post(path + "/stakeholders", LI);
        assertThat(added.status()).isEqualTo(201);
        String one = added.header("Location");
        assertThat(one).startsWith(path + "/stakeholders/");
        var changed = amy().put(one, LI.replace("NEUTRAL", "SUPPORTS"));
        assertThat(changed.json().path("stance").textValue()).isEqualTo("SUPPORTS");
        assertThat(amy().get(path + "/stakeholders").json()).containsExactly(changed.json());
        assertThat(amy().delete(one).status()).isEqualTo(204);
        assertThat(amy().delete(one).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"李副总\"       | \"a\\u0000b\"      | name",
                "\"ECONOMIC\"    | \"BOSS\"           | roles[0]",
                "\"NEUTRAL\"     | \"ANGRY\"          | stance",
                ":5              | :6                 | influence",
                ":5              | :2.5               | influence",
                "\"influence\":5 | \"influence\":5,\"reportsTo\":999999 | reportsTo",
                "\"influence\":5 | \"influence\":5,\"shoeSize\":44      | shoeSize"
            })
    void what_is_wrong_is_named_by_its_field(String right, String wrong, String field) {
        assertThat(LI).contains(right);
        var answer = amy().post(path + "/stakeholders", LI.replace(right, wrong));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void the_plan_to_reach_the_economic_buyer_has_a_date() {
        String plan = path + "/economic-buyer-plan";
        assertThat(amy().put(plan, "{\"until\":\"soon\",\"text\":\"Through design\"}")
                        .status())
                .isEqualTo(400);
        assertThat(amy().put(plan, "{\"text\":\"Through design\"}").fields()).containsExactly("until");
        assertThat(amy().put(plan, "{\"until\":\"+99999-01-01\",\"text\":\"Through design\"}")
                        .status())
                .isEqualTo(400);
        var answer = amy().put(plan, "{\"until\":\"2026-12-24\",\"text\":\"Through design\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("until").textValue()).isEqualTo("2026-12-24");
        assertThat(amy().delete(plan).status()).isEqualTo(204);
    }

    private Rest amy() {
        return Rest.as("amy", port);
    }
}
