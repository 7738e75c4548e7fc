package org.dealgate.workflow.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.stakeholder.APerson.named;
import static org.dealgate.workflow.walk.DealWalk.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.DealgateTest;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deals;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Outcome;
import org.dealgate.handover.Handovers;
import org.dealgate.stakeholder.APerson;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Influence;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.dealgate.stakeholder.contact.ContactRule;
import org.dealgate.stakeholder.contact.NextContact;
import org.dealgate.stakeholder.contact.NextContacts;
import org.dealgate.stakeholder.contact.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Why there is Dealgate: a maker of heavy machines has won over purchasing and one more department and hears nothing,
 * because neither of them has a say.
 */
@DealgateTest
class MachineMakersStoryTest {

    @Autowired
    private Deals deals;

    @Autowired
    private Stakeholders stakeholders;

    @Autowired
    private Activities activities;

    @Autowired
    private NextContacts nextContacts;

    @Autowired
    private Blockers blockers;

    @Autowired
    private Documents documents;

    @Autowired
    private Handovers handovers;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Clock clock;

    private DealWalk walk;
    private String deal;

    @BeforeEach
    void walk(@Autowired AutowireCapableBeanFactory beans) {
        walk = beans.createBean(DealWalk.class);
    }

    @Test
    void a_deal_is_won_once_it_is_known_who_decides_and_what_is_in_the_way() {
        // Amy has two departments on her side, and that is not enough
        deal = walk.open(DealWalk.largeTerms());
        map(named("Zhou, purchasing").as(BuyerRole.FINANCIAL).stands(Stance.SUPPORTS));
        long equipment =
                map(named("He, equipment").as(BuyerRole.USER, BuyerRole.COACH).stands(Stance.SUPPORTS));
        walk.complete("amy", deal, "CaptureNeed", DealWalk.captureNeed());
        walk.complete("amy", deal, "MapBuyingCentre", Map.of("duplicatesChecked", true));
        assertThat(holding("economic-buyer-missing")).get().satisfies(b -> {
            assertThat(b.owner()).isEqualTo("amy");
            assertThat(b.due()).isNotNull();
        });
        assertThat(next()).satisfies(ask -> {
            assertThat(ask.whom()).extracting(Stakeholder::name).isEqualTo("He, equipment");
            assertThat(ask.reasons()).extracting(Reason::rule).contains(ContactRule.ROLE_UNCOVERED);
        });
        walk.complete("amy", deal, "WriteProposal", Map.of("proposalSummary", "Two launching girders."));
        walk.waitFor(deal, "ResolveBlockers");
        Instant firstWeeks = clock.instant();

        // she asks, and learns that the deputy general manager decides: the gate opens by itself
        met(
                ActivityKind.CALL,
                equipment,
                null,
                "Who decides? Mr Luo, the deputy general manager; purchasing only compares.");
        long deputy = map(named("Luo, deputy general manager")
                .as(BuyerRole.ECONOMIC)
                .stands(Stance.UNKNOWN)
                .weighing(5)
                .deciding(AuthorityProof.CONFIRMED, "He of the equipment department says so", null));
        walk.waitFor(deal, "ReviewTechnicalFit");
        assertThat(blocker("economic-buyer-missing").state()).isEqualTo(BlockerState.CLEARED);

        // the design department is stuck on its own design, and nobody had asked it
        long design = map(named("Shen, design")
                .as(BuyerRole.TECHNICAL)
                .stands(Stance.OPPOSES)
                .under(deputy)
                .heardBy(deputy));
        as("amy", () -> stakeholders.influence(deal, equipment, new Influence(design, InfluenceKind.WORK)));
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.gaps("No workable design of pier three"));
        walk.waitFor(deal, "WriteImprovementPlan");
        assertThat(holding("technical-flaw")).isPresent();
        assertThat(holding("technical-buyer-opposes")).isPresent();
        assertThat(way()).isEmpty();

        // her technical people draw up an improvement plan, which is what resolves the flaw
        byte[] plan = "Launch in sections; relieve pier three.".getBytes(StandardCharsets.UTF_8);
        as("tess", () -> documents.add(deal, "improvement plan.txt", "text/plain", plan, DocumentKind.EVIDENCE));
        walk.complete("tess", deal, "WriteImprovementPlan", DealWalk.improvement());
        assertThat(blocker("technical-flaw")).satisfies(b -> {
            assertThat(b.state()).isEqualTo(BlockerState.RESOLVED);
            assertThat(b.evidence()).isEqualTo(DealWalk.improvement().get("improvementPlan"));
        });
        walk.complete("tess", deal, "ReviewTechnicalFit", DealWalk.fits());
        walk.waitFor(deal, "ResolveBlockers");

        // design agrees, so the review is over; and now somebody who is for her leads to the deputy general manager
        met(ActivityKind.MEETING, design, Stance.SUPPORTS, "Accepts the launch in sections, in writing.");
        walk.waitFor(deal, "AssessFinance");
        assertThat(way()).containsExactly("Shen, design", "Luo, deputy general manager");
        assertThat(next().whom()).extracting(Stakeholder::name).isEqualTo("Luo, deputy general manager");

        // she takes the plan to him herself
        met(ActivityKind.VISIT, deputy, Stance.SUPPORTS, "Handed him the improvement plan.");
        assertThat(stakeholders.of(deal))
                .filteredOn(s -> s.id() == deputy)
                .singleElement()
                .satisfies(s -> assertThat(s.stanceOn()).isNotNull());
        walk.complete("finn", deal, "AssessFinance", DealWalk.feasible());

        // the executives sign, and the deal is won at 6 % above the next bidder
        List.of("eva", "erik", "ella").forEach(executive -> walk.decide(executive, deal, "APPROVE"));
        walk.uploadContract(deal);
        walk.complete("amy", deal, "RecordCustomerDecision", DealWalk.won());
        assertThat(deals.get(deal).outcome()).isEqualTo(Outcome.WON);

        // service takes over with every promise that was made
        walk.complete("amy", deal, "PrepareHandoverPack", DealWalk.pack());
        walk.complete("sam", deal, "AcceptHandover", Map.of("handoverVerdict", "ACCEPT"));
        walk.waitForEnd(deal);
        assertThat(handovers.of(deal))
                .singleElement()
                .satisfies(pack ->
                        assertThat(pack.promises()).isEqualTo(DealWalk.pack().get("promises")));
        assertThat(blockers.of(deal)).noneMatch(Blocker::isOpen);

        // and years later anybody can see what was known in those first weeks
        assertThat(stakeholders.of(deal, firstWeeks))
                .extracting(Stakeholder::name)
                .containsExactly("Zhou, purchasing", "He, equipment");
        assertThat(trail.of(deal))
                .extracting(entry -> entry.event())
                .containsSubsequence(
                        "Blocker.Raised",
                        "Activity.Logged",
                        "Blocker.Cleared",
                        "Blocker.Resolved",
                        "ApprovalRequest.Decided");
    }

    private long map(APerson person) {
        return as("amy", () -> stakeholders.add(deal, person.draft())).id();
    }

    private void met(ActivityKind how, long whom, Stance now, String about) {
        Map<Long, Stance> stances = now == null ? Map.of() : Map.of(whom, now);
        as(
                "amy",
                () -> activities.log(
                        deal, new ActivityDraft(how, null, List.of(whom), stances, null, about, null, null)));
    }

    private NextContact next() {
        return as(
                "amy",
                () -> nextContacts.of(deals.get(deal), stakeholders.of(deal)).get(0));
    }

    private List<String> way() {
        return stakeholders.coverage(deal).wayToEconomicBuyer().stream()
                .map(Stakeholder::name)
                .toList();
    }

    private Optional<Blocker> holding(String kind) {
        return blockers.of(deal).stream()
                .filter(b -> b.isOpen()
                        && b.severity() == Severity.BLOCKING
                        && b.kind().equals(kind))
                .findFirst();
    }

    private Blocker blocker(String kind) {
        return blockers.of(deal).stream()
                .filter(b -> b.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
