package org.dealgate.dealroom.room;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealgate.audit.AuditEntry;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerAction;
import org.dealgate.blocker.BlockerComments;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Answer;
import org.dealgate.deal.Answers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Documents;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One blocker with all that can be done with it, and the list of all; the deal's page shows both in place of its own. */
@Controller
class BlockerPage {

    private static final int PER_PAGE = 50;

    private final Blockers blockers;
    private final BlockerComments comments;
    private final Deals deals;
    private final Documents documents;
    private final Answers answers;
    private final AuditTrail trail;
    private final Timeline timeline;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Rights rights;

    BlockerPage(
            Blockers blockers,
            BlockerComments comments,
            Deals deals,
            Documents documents,
            Answers answers,
            AuditTrail trail,
            Timeline timeline,
            Colleagues colleagues,
            Viewer viewer,
            Rights rights) {
        this.blockers = blockers;
        this.comments = comments;
        this.deals = deals;
        this.documents = documents;
        this.answers = answers;
        this.trail = trail;
        this.timeline = timeline;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.rights = rights;
    }

    /** @param page counted from 1 */
    @GetMapping("/deals/{number}/blockers")
    ModelAndView list(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page) {
        rights.require(Permission.VIEW_DEALS);
        var showing = new Showing("dealroom/blockers", deals.get(number), null);
        List<Blocker> listed = blockers.of(number).stream()
                .filter(b -> b.isOpen() != closed)
                .sorted(closed ? Comparator.comparing(Blocker::closedAt).reversed() : Comparator.comparing(b -> 0))
                .toList();
        int pages = Math.max(1, (listed.size() + PER_PAGE - 1) / PER_PAGE);
        int at = Math.min(Math.max(page, 1), pages);
        return showing.with("closed", closed)
                .with("count", listed.size())
                .with(
                        "blockers",
                        listed.stream()
                                .skip((at - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .toList())
                .with("comments", comments.counted(number))
                .with("at", at)
                .with("pages", pages)
                .page(null);
    }

    @GetMapping("/deals/{number}/blockers/{id:\\d{1,18}}")
    ModelAndView one(@PathVariable String number, @PathVariable long id) {
        return show(number, id, null);
    }

    /** What happened to this one: raised, cleared, opened again, each with who and when. */
    private List<AuditEntry> history(String number, long id) {
        return trail.of(number).stream()
                .filter(entry -> entry.event().startsWith("Blocker.")
                        && entry.details().get("blocker") instanceof Number blocker
                        && blocker.longValue() == id)
                .toList();
    }

    /** @param refused the form to show as somebody sent it, or null */
    ModelAndView show(String number, long id, @Nullable FormState refused) {
        rights.require(Permission.VIEW_DEALS);
        Deal deal = deals.get(number);
        Blocker blocker = blockers.get(number, id);
        var showing = new Showing("dealroom/blocker", deal, viewer.person().orElse(null));
        allowed(showing, blocker)
                .forEach(action -> showing.form("blocker-" + action.name().toLowerCase(Locale.ROOT) + "-" + id, true));
        return showing.with("blocker", blocker)
                .with("remarks", comments.of(id))
                .with("history", timeline.of(history(number, id)))
                .with("documents", documents.of(number))
                .with(
                        "tasksDone",
                        answers.of(number).stream().map(Answer::task).distinct().toList())
                .with("resolvers", BlockersPanel.resolvers(colleagues))
                .form("blocker-comment-" + id, showing.mayRaise())
                .page(refused);
    }

    private Set<BlockerAction> allowed(Showing showing, Blocker blocker) {
        return blocker.isOpen()
                ? showing.viewer()
                        .map(person -> blockers.allowed(showing.deal(), List.of(blocker), person))
                        .orElse(Map.of())
                        .getOrDefault(blocker.id(), Set.of())
                : Set.of();
    }
}
