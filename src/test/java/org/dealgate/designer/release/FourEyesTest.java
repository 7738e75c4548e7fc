package org.dealgate.designer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.designer.cases.CaseRuns;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Where dealgate.designer.four-eyes is set. */
@DealgateTest
class FourEyesTest {

    private static final String FORM = "{\"type\":\"default\",\"id\":\"four-eyes\",\"schemaVersion\":16,"
            + "\"executionPlatform\":\"Camunda Platform\",\"executionPlatformVersion\":\"7.24.0\",\"components\":[]}";

    @Autowired
    private ReleaseTable table;

    @Autowired
    private ProposalRules rules;

    @Autowired
    private DraftFiles drafts;

    @Autowired
    private CaseRuns cases;

    @Autowired
    private ReleaseDoor door;

    @Autowired
    private LiveModels live;

    @Autowired
    private LiveContent content;

    @Autowired
    private Rights rights;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TransactionTemplate transactions;

    private FourEyes fourEyes;
    private Releases releases;
    private String another;

    @BeforeEach
    void wanted(@Autowired ApplicationEventPublisher events, @Autowired Clock clock) {
        fourEyes = new FourEyes(new DesignerSettings(true), rights);
        releases = new Releases(table, rules, fourEyes, drafts, cases, door, live, content, rights, events, clock);
        another = Staff.member(people, Groups.PROCESS_DESIGNERS);
    }

    @AfterEach
    void takeAway() {
        repository.createDeploymentQuery().deploymentNameLike("Release %").list().stream()
                .filter(d -> repository.getDeploymentResourceNames(d.getId()).contains("four-eyes.form"))
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    @Test
    void another_designer_approves_and_the_proposer_cannot() {
        long id = as("dora", () -> releases.propose(proposal("Needed.")));

        assertRefused(() -> as("dora", () -> done(() -> releases.approve(id, 1))), "release.approval.own");
        assertRefused(() -> as("dora", () -> done(() -> releases.release(id, 1))), "release.approval.missing");
        as(another, () -> done(() -> releases.approve(id, 1)));
        as("dora", () -> done(() -> releases.release(id, 1)));

        Release done = as("audrey", () -> releases.get(id));
        assertThat(done.live()).isTrue();
        assertThat(done.approvedBy()).isEqualTo(another);
        assertThat(done.releasedBy()).isEqualTo("dora");
    }

    @Test
    void what_is_changed_afterwards_has_to_be_approved_again() {
        long id = as("dora", () -> releases.propose(proposal("Needed.")));
        as("admin", () -> done(() -> releases.approve(id, 1)));

        as("dora", () -> done(() -> releases.change(id, proposal("Needed, really."))));

        assertRefused(() -> as("dora", () -> done(() -> releases.release(id, 1))), "release.approval.missing");
        assertRefused(() -> as(another, () -> done(() -> releases.change(id, proposal("Mine.")))), "release.not-yours");
    }

    @Test
    void nobody_approves_or_releases_another_version_than_they_were_shown() {
        long id = as("dora", () -> releases.propose(proposal("Needed.")));
        as("dora", () -> done(() -> releases.change(id, proposal("Needed, really."))));

        assertRefused(() -> as(another, () -> done(() -> releases.approve(id, 1))), "release.seen.other");
        assertRefused(() -> as(another, () -> done(() -> releases.approve(id, null))), "release.seen.missing");
        as(another, () -> done(() -> releases.approve(id, 2)));
        assertRefused(() -> as("dora", () -> done(() -> releases.release(id, 1))), "release.seen.other");
        assertRefused(() -> as("dora", () -> done(() -> releases.release(id, null))), "release.seen.missing");

        assertThat(as("audrey", () -> releases.get(id)).live()).isFalse();
    }

    @Test
    void a_designer_does_not_deploy_past_the_releases_and_learns_how_to_release() {
        var direct = new DirectDeployments(fourEyes, table, Clock.systemUTC());

        assertRefused(() -> direct.require(new Actor("dora", Channel.REST)), "release.direct");
        direct.require(new Actor("admin", Channel.REST));
    }

    private static Proposal proposal(String reason) {
        var form = new ModelFile("four-eyes.form", FORM.getBytes(StandardCharsets.UTF_8));
        return new Proposal(List.of(form), null, reason, null, "No task shows it yet.");
    }

    private <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, Channel.PAGE), () -> transactions.execute(tx -> work.get()));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.problems().get(0).key()).isEqualTo(key));
    }
}
