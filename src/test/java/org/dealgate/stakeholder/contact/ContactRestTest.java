package org.dealgate.stakeholder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.stakeholder.APerson.named;

import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.deal.Deals;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DealgateTest
class ContactRestTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Stakeholders stakeholders;

    private String number;
    private String path;
    private long li;

    @BeforeEach
    void a_deal_with_an_economic_buyer() {
        number = as("amy", () -> deals.open(aDeal())).number();
        path = "/api/deals/" + number;
        li = as(
                        "amy",
                        () -> stakeholders.add(
                                number, named("Li").as(BuyerRole.ECONOMIC).draft()))
                .id();
    }

    @Test
    void a_contact_is_logged_read_and_deleted() {
        Rest amy = Rest.as("amy", port);
        var logged = amy.post(
                path + "/activities",
                "{\"kind\":\"CALL\",\"with\":[" + li + "],\"stances\":{\"" + li
                        + "\":\"SUPPORTS\"},\"about\":\"The budget is free\"}");
        assertThat(logged.status()).isEqualTo(201);
        assertThat(logged.header("Location"))
                .endsWith("/activities/" + logged.json().path("id"));
        assertThat(stakeholders.of(number).get(0).stance()).isEqualTo(Stance.SUPPORTS);
        var read = Rest.as("audrey", port).get(path + "/activities").json();
        assertThat(read).hasSize(1);
        assertThat(read.get(0)).isEqualTo(logged.json());
        assertThat(read.get(0).path("with").get(0).path("stakeholder").longValue())
                .isEqualTo(li);
        assertThat(amy.delete(path + "/activities/" + logged.json().path("id")).status())
                .isEqualTo(204);
        assertThat(amy.get(path + "/activities").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"LUNCH\",\"with\":[LI]} | 400",
                "{\"kind\":\"CALL\",\"with\":[LI],\"stances\":{\"he\":\"SUPPORTS\"}} | 400",
                "{\"kind\":\"CALL\",\"with\":[null]} | 400",
                "{\"kind\":\"CALL\",\"with\":[LI],\"stances\":{\"LI\":null}} | 400",
                "{\"kind\":\"CALL\"} | 400",
                "{\"with\":[LI]} | 400",
                "{\"kind\":\"CALL\",\"with\":[LI],\"shoeSize\":44} | 400",
                "{\"kind\":\"CALL\",\"with\":[LI],\"day\":\"+99999-01-01\"} | 400"
            })
    void what_cannot_be_understood_is_refused(String body, int status) {
        assertThat(Rest.as("amy", port)
                        .post(path + "/activities", body.replace("LI", String.valueOf(li)))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void whom_to_see_next_is_said_in_the_callers_language() {
        var next = Rest.as("amy", port).get(path + "/next-contacts").json();
        assertThat(next.get(0).path("stakeholder").longValue()).isEqualTo(li);
        assertThat(next.get(0).path("lastContact").isNull()).isTrue();
        assertThat(next.get(0).path("reasons").findValuesAsText("rule"))
                .containsExactly("ECONOMIC_NOT_MET", "ROLE_UNCOVERED", "AUTHORITY_ASSUMED");
        assertThat(next.get(0).path("reasons").findValuesAsText("text"))
                .containsExactly(
                        "None of us has met this economic buyer yet.",
                        "Nobody is known yet as Technical buyer, User buyer, Financial buyer, Coach; may know who it is.",
                        "That they have the last word is no more than our assumption.");
        assertThat(next.get(0).path("weight").intValue()).isEqualTo(50 + 40 + 25);
    }

    @Test
    void contacts_of_a_deal_that_there_is_not_are_not_found() {
        Rest amy = Rest.as("amy", port);
        assertThat(amy.get("/api/deals/D-1999-00001/activities").status()).isEqualTo(404);
        assertThat(amy.get("/api/deals/D-1999-00001/next-contacts").status()).isEqualTo(404);
        assertThat(amy.delete(path + "/activities/999999999").status()).isEqualTo(404);
    }
}
