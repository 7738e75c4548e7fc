package org.dealgate.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealgate.deal.DealFixture.aDeal;
import static org.dealgate.deal.DealFixture.aDealWith;
import static org.dealgate.deal.DealFixture.as;
import static org.dealgate.deal.DealFixture.does;
import static org.dealgate.stakeholder.APerson.named;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealgate.DealgateTest;
import org.dealgate.Rest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an account on the maps of its deals: now, before, and with what the team notes about them. */
@DealgateTest
class MapTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Documents documents;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Notes notes;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String number;

    @BeforeEach
    void a_deal() {
        number = as("amy", () -> deals.open(aDeal())).number();
    }

    @Test
    void somebody_known_from_another_deal_of_the_customer_is_used_with_another_part() {
        Stakeholder known = add(named("罗志远").as(BuyerRole.ECONOMIC).writtenTo("luo@example.com"));
        String other = anotherDeal();
        assertThat(stakeholders.known(other)).contains(known.who());
        var draft = new StakeholderDraft(
                null,
                null,
                null,
                null,
                Stance.OPPOSES,
                null,
                null,
                null,
                null,
                null,
                null,
                known.who().person(),
                null,
                null,
                null,
                null,
                null);
        Stakeholder there = as("amy", () -> stakeholders.add(other, draft));
        assertThat(there.who()).isEqualTo(known.who());
        assertThat(there.roles()).isEmpty();
        assertThat(stakeholders.of(number)).containsExactly(known);
        assertThat(stakeholders.known(other)).doesNotContain(known.who());
        refused("person", () -> as("amy", () -> stakeholders.add(other, draft)));
    }

    @Test
    void a_new_title_shows_on_each_map_of_the_person_and_in_its_history() {
        Stakeholder known = add(named("罗志远"));
        String other = anotherDeal();
        as(
                "amy",
                () -> stakeholders.add(
                        other, named("罗志远").knownAs(known.who().person()).draft()));
        Instant before = clock.instant();
        as("amy", () -> stakeholders.change(number, known.id(), named("罗总").draft()));
        assertThat(stakeholders.of(other)).extracting(Stakeholder::name).containsExactly("罗总");
        assertThat(stakeholders.of(other, before)).extracting(Stakeholder::name).containsExactly("罗志远");
    }

    @Test
    void the_map_of_a_past_moment_is_the_one_of_then() {
        Instant nobody = clock.instant();
        Stakeholder boss = add(named("boss").as(BuyerRole.ECONOMIC));
        Stakeholder low =
                add(named("low").under(boss.id()).heardBy(boss.id()).stands(Stance.SUPPORTS, NOVEMBER, "the fair"));
        Instant both = clock.instant();
        does("amy", () -> stakeholders.remove(number, boss.id()));
        Instant one = clock.instant();
        does("amy", () -> stakeholders.remove(number, low.id()));
        assertThat(stakeholders.of(number, nobody)).isEmpty();
        assertThat(stakeholders.of(number, both)).containsExactly(boss, low);
        assertThat(stakeholders.of(number, one)).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("low");
            assertThat(s.reportsTo()).isNull();
            assertThat(s.influences()).isEmpty();
        });
        assertThat(stakeholders.of(number)).isEmpty();
    }

    @Test
    void influence_may_go_both_ways_and_nobody_influences_themselves() {
        long one = add(named("one")).id();
        long two = add(named("two").heardBy(one)).id();
        as("amy", () -> stakeholders.influence(number, one, new Influence(two, InfluenceKind.FAMILY)));
        assertThat(stakeholders.of(number))
                .extracting(Stakeholder::influences)
                .containsExactly(
                        List.of(new Influence(two, InfluenceKind.FAMILY)),
                        List.of(new Influence(one, InfluenceKind.WORK)));
        refused(
                "to",
                () -> as("amy", () -> stakeholders.influence(number, one, new Influence(one, InfluenceKind.WORK))));
        as("amy", () -> stakeholders.stopInfluence(number, one, two));
        assertThat(stakeholders.of(number).get(0).influences()).isEmpty();
    }

    @Test
    void another_stance_is_as_of_today_and_the_same_one_keeps_its_day() {
        long id = add(named("Li").stands(Stance.SUPPORTS, NOVEMBER, "a call")).id();
        Stakeholder same = as(
                "amy",
                () -> stakeholders.change(
                        number, id, named("Li Wei").stands(Stance.SUPPORTS).draft()));
        assertThat(same.stanceOn()).isEqualTo(NOVEMBER);
        assertThat(same.stanceSource()).isEqualTo("a call");
        Stakeholder turned = as(
                "amy",
                () -> stakeholders.change(
                        number, id, named("Li").stands(Stance.OPPOSES).draft()));
        assertThat(turned.stanceOn()).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        assertThat(turned.stanceSource()).isNull();
        refused(
                "stanceOn",
                () -> add(
                        named("Wu").stands(Stance.NEUTRAL, LocalDate.now(clock).plusDays(3), null)));
    }

    @Test
    void what_is_learned_late_of_an_earlier_day_does_not_replace_a_later_stance() {
        long id = add(named("Li").stands(Stance.SUPPORTS, NOVEMBER, "a call")).id();
        as("amy", () -> stakeholders.stand(number, id, Stance.OPPOSES, NOVEMBER.minusDays(1), "hearsay"));
        assertThat(stakeholders.of(number).get(0).stance()).isEqualTo(Stance.SUPPORTS);
        as("amy", () -> stakeholders.stand(number, id, Stance.NEUTRAL, NOVEMBER.plusDays(1), "a visit"));
        assertThat(stakeholders.of(number).get(0)).satisfies(s -> {
            assertThat(s.stance()).isEqualTo(Stance.NEUTRAL);
            assertThat(s.stanceOn()).isEqualTo(NOVEMBER.plusDays(1));
            assertThat(s.stanceSource()).isEqualTo("a visit");
        });
    }

    @Test
    void authority_is_confirmed_by_somebody_and_proven_by_a_document_of_the_deal() {
        var luo = named("罗志远").as(BuyerRole.ECONOMIC);
        refused("authorityEvidence", () -> add(luo.deciding(AuthorityProof.CONFIRMED, null, null)));
        refused("authorityDocument", () -> add(luo.deciding(AuthorityProof.PROVEN, null, null)));
        String other = as("amy", () -> deals.open(aDeal())).number();
        long elsewhere = paper(other);
        refused("authorityDocument", () -> add(luo.deciding(AuthorityProof.PROVEN, null, elsewhere)));
        long here = paper(number);
        assertThat(add(luo.deciding(AuthorityProof.PROVEN, null, here)).authorityDocument())
                .isEqualTo(here);
    }

    @Test
    void what_was_recorded_before_anything_had_to_be_shown_for_it_does_not_hold_up_another_change() {
        long id = add(named("Li").as(BuyerRole.ECONOMIC)).id();
        jdbc.sql("update stakeholder set authority_proof = 'PROVEN' where id = ?")
                .param(id)
                .update();
        var draft = named("Li").as(BuyerRole.ECONOMIC).stands(Stance.SUPPORTS);
        Stakeholder turned = as(
                "amy",
                () -> stakeholders.change(
                        number,
                        id,
                        draft.deciding(AuthorityProof.PROVEN, null, null).draft()));
        assertThat(turned.stance()).isEqualTo(Stance.SUPPORTS);
    }

    @Test
    void a_past_map_does_not_tell_how_people_were_reached() {
        add(named("Li").writtenTo("li@example.com"));
        assertThat(stakeholders.of(number)).extracting(Stakeholder::email).containsExactly("li@example.com");
        assertThat(stakeholders.of(number, clock.instant().plusSeconds(1)))
                .extracting(Stakeholder::email)
                .containsOnlyNulls();
    }

    @Test
    void two_who_claim_the_last_word_dispute_it_unless_a_document_settles_it() {
        var one = named("one").as(BuyerRole.ECONOMIC);
        add(one.deciding(AuthorityProof.STATED, null, null));
        long other = add(named("two").as(BuyerRole.ECONOMIC)).id();
        assertThat(stakeholders.coverage(number).lastWordDisputed()).isFalse();
        var two = named("two").as(BuyerRole.ECONOMIC);
        as(
                "amy",
                () -> stakeholders.change(
                        number,
                        other,
                        two.deciding(AuthorityProof.STATED, null, null).draft()));
        assertThat(stakeholders.coverage(number).lastWordDisputed()).isTrue();
        long paper = paper(number);
        as(
                "amy",
                () -> stakeholders.change(
                        number,
                        other,
                        two.deciding(AuthorityProof.PROVEN, null, paper).draft()));
        assertThat(stakeholders.coverage(number).lastWordDisputed()).isFalse();
    }

    @Test
    void who_changes_what_somebody_else_has_changed_meanwhile_is_told_so() {
        Stakeholder seen = add(named("Li").stands(Stance.SUPPORTS));
        as(
                "amy",
                () -> stakeholders.change(
                        number, seen.id(), named("Li").stands(Stance.OPPOSES).draft(), seen.version()));
        assertThatThrownBy(() -> as(
                        "ben",
                        () -> stakeholders.change(
                                number,
                                seen.id(),
                                named("Li").stands(Stance.SUPPORTS).draft(),
                                seen.version())))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(stakeholders.of(number)).extracting(Stakeholder::stance).containsExactly(Stance.OPPOSES);
    }

    @Test
    void our_contact_is_somebody_who_works_here() {
        assertThat(add(named("Li").metBy("tess")).relationshipOwner()).isEqualTo("tess");
        refused("relationshipOwner", () -> add(named("Wu").metBy("nobody")));
        refused("relationshipOwner", () -> add(named("Wu").metBy("audrey")));
    }

    @Test
    void notes_are_for_the_team_alone_and_are_deleted_for_good() {
        long id = add(named("Li")).id();
        String path = "/api/deals/" + number + "/stakeholders/" + id + "/notes";
        var amy = Rest.as("amy", port);
        var written = amy.post(path, "{\"text\":\"Likes to be asked first, quince-jelly\"}");
        assertThat(written.status()).isEqualTo(201);
        assertThat(amy.get(path).json()).hasSize(1);
        assertThat(Rest.as("ben", port).get(path).status()).isEqualTo(200);
        for (String other : List.of("tess", "eva", "audrey", "admin")) {
            assertThat(Rest.as(other, port).get(path).status()).as(other).isEqualTo(403);
            assertThat(Rest.as(other, port).post(path, "{\"text\":\"x\"}").status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(Rest.as("audrey", port).get("/api/deals/" + number).json().toString())
                .doesNotContain("quince-jelly");
        assertThat(trail.of(number).toString()).contains("Note.Written").doesNotContain("quince-jelly");
        String one = path + "/" + written.json().path("id").asLong();
        assertThat(amy.delete(one).status()).isEqualTo(204);
        assertThat(amy.delete(one).status()).isEqualTo(404);
        assertThat(amy.get(path).json()).isEmpty();
    }

    @Test
    void whoever_leaves_the_map_takes_the_notes_along() {
        long id = add(named("Li")).id();
        as("amy", () -> notes.write(number, id, "quince-jelly"));
        does("amy", () -> stakeholders.remove(number, id));
        assertThat(as("amy", () -> notes.of(number))).isEmpty();
    }

    private String anotherDeal() {
        String account = deals.get(number).account().name();
        return as("amy", () -> deals.open(aDealWith(account))).number();
    }

    private Stakeholder add(APerson person) {
        return as("amy", () -> stakeholders.add(number, person.draft()));
    }

    private long paper(String deal) {
        byte[] content = "He decides.".getBytes(StandardCharsets.UTF_8);
        return as("amy", () -> documents.add(deal, "resolution.txt", "text/plain", content, DocumentKind.EVIDENCE))
                .id();
    }

    private static void refused(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems())
                                .extracting(Refusal.Problem::field)
                                .containsExactly(field));
    }
}
