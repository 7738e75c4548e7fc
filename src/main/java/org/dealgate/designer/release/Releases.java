package org.dealgate.designer.release;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealgate.designer.cases.CaseRuns;
import org.dealgate.designer.difference.ProposedFiles;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.designer.release.Release.State;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes models live: proposed with a reason and evidence, approved where that is wanted, deployed, and taken back. */
@Service
@Transactional
class Releases implements ProposedFiles {

    private static final int NEWEST = 200;
    private static final int LONGEST_REASON = 2000;

    private final ReleaseTable table;
    private final ProposalRules rules;
    private final FourEyes fourEyes;
    private final DraftFiles drafts;
    private final CaseRuns cases;
    private final ReleaseDoor door;
    private final LiveModels live;
    private final LiveContent content;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            ReleaseTable table,
            ProposalRules rules,
            FourEyes fourEyes,
            DraftFiles drafts,
            CaseRuns cases,
            ReleaseDoor door,
            LiveModels live,
            LiveContent content,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.fourEyes = fourEyes;
        this.drafts = drafts;
        this.cases = cases;
        this.door = door;
        this.live = live;
        this.content = content;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    void requireRight() {
        rights.require(Permission.DEPLOY_MODELS);
    }

    /** Answers its id. Errors that would stop it are found, but do not stop the proposal. */
    public long propose(Proposal given) {
        requireRight();
        Proposal proposal = rules.checked(given);
        long id = table.propose(proposal, content.seen(proposal.files()), ran(proposal.files()), me(), clock.instant());
        published(id, proposal);
        return id;
    }

    /** Sends it anew before it is live. What was approved was something else. */
    public void change(long id, Proposal given) {
        requireRight();
        Release release = open(id);
        if (!release.proposedBy().equals(me())) {
            throw Refusal.notAllowed("release.not-yours");
        }
        List<ModelFile> files = given.files().isEmpty() ? table.files(id) : given.files();
        Long draft = given.files().isEmpty() ? release.draft() : given.draft();
        Proposal proposal =
                rules.checked(new Proposal(files, draft, given.reason(), given.backtest(), given.noBacktest()));
        table.change(id, proposal, content.seen(files), ran(files), clock.instant());
        published(id, proposal);
    }

    /**
     * Approves what somebody else proposed.
     *
     * @param seen its version that the approver was shown
     */
    public void approve(long id, @Nullable Integer seen) {
        requireRight();
        Release release = open(id);
        fourEyes.requireApprover(release, CurrentActor.get());
        fourEyes.requireSeen(release, seen);
        if (release.state() == State.APPROVED) {
            throw Refusal.conflict("release.approval.there");
        }
        table.approve(id, me(), clock.instant());
        events.publishEvent(new ReleaseHappenings.Approved(id, CurrentActor.get()));
    }

    public void withdraw(long id) {
        requireRight();
        open(id);
        table.withdraw(id);
        events.publishEvent(new ReleaseHappenings.Withdrawn(id, CurrentActor.get()));
    }

    /**
     * Takes it live.
     *
     * @param seen its version that who releases it was shown
     * @throws Refusal with what is wrong in the models, or because somebody else has released the same meanwhile
     */
    public void release(long id, @Nullable Integer seen) {
        requireRight();
        Release release = open(id);
        fourEyes.requireApproval(release);
        fourEyes.requireSeen(release, seen);
        List<ModelFile> files = table.files(id);
        String deployment = door.deploy("Release " + id, files);
        content.requireSeen(release.base(), deployment);
        table.live(id, deployment, me(), clock.instant());
        drafts.released(release.draft(), files);
        events.publishEvent(new ReleaseHappenings.Released(
                id, deployment, content.names(deployment), release.reason(), release.approvedBy(), CurrentActor.get()));
    }

    /**
     * Brings back what was live before a release, as new versions for the deals opened from now on. It was live before, so
     * nobody has to approve it again.
     *
     * @return the id of the release that this is
     */
    public long back(long id, @Nullable String why) {
        requireRight();
        String reason = reason(why);
        Release release = find(table.locked(id));
        if (release.deployment() == null) {
            throw Refusal.conflict("release.back.not-live");
        }
        List<LiveModel> gone = content.of(release.deployment());
        List<ModelFile> files = content.before(gone);
        String deployment = door.deploy("Back from release " + id, files);
        content.requireStill(gone, deployment);
        long back = table.insertBack(id, reason, files, deployment, me(), clock.instant());
        events.publishEvent(new ReleaseHappenings.WentBack(
                back, id, deployment, content.names(deployment), reason, CurrentActor.get()));
        return back;
    }

    @Transactional(readOnly = true)
    public Release get(long id) {
        rights.require(Permission.READ_MODELS);
        return find(table.find(id));
    }

    @Transactional(readOnly = true)
    public List<Release> newest() {
        rights.require(Permission.READ_MODELS);
        return table.newest(NEWEST);
    }

    @Transactional(readOnly = true)
    public List<ModelFile> files(long id) {
        rights.require(Permission.READ_MODELS);
        return table.files(id);
    }

    @Override
    @Transactional(readOnly = true)
    public ModelFile proposed(long release, @Nullable String name) {
        return files(release).stream()
                .filter(file -> name == null || file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("release.unknown"));
    }

    /** The versions that came with each deployment. */
    @Transactional(readOnly = true)
    public Map<String, List<LiveModel>> models(List<Release> releases) {
        rights.require(Permission.READ_MODELS);
        return live
                .of(releases.stream()
                        .map(Release::deployment)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(LiveModel::deployment));
    }

    private List<CasesRun> ran(List<ModelFile> files) {
        return cases.of(files).stream().map(CasesRun::of).toList();
    }

    private void published(long id, Proposal proposal) {
        events.publishEvent(new ReleaseHappenings.Proposed(
                id,
                proposal.files().stream().map(ModelFile::name).toList(),
                String.valueOf(proposal.reason()),
                proposal.backtest(),
                proposal.noBacktest(),
                CurrentActor.get()));
    }

    private Release open(long id) {
        Release release = find(table.locked(id));
        if (!release.open()) {
            throw Refusal.conflict("release.closed");
        }
        return release;
    }

    private static Release find(Optional<Release> release) {
        return release.orElseThrow(() -> Refusal.notFound("release.unknown"));
    }

    private static String reason(@Nullable String given) {
        var problems = new Problems();
        String reason = problems.text("reason", given, LONGEST_REASON);
        problems.refuse();
        return reason;
    }

    private static String me() {
        return CurrentActor.get().id();
    }
}
