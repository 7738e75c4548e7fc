package org.dealgate.dealroom.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dealgate.approval.ApprovalDetail;
import org.dealgate.approval.ApprovalDetails;
import org.dealgate.approval.Approvals;
import org.dealgate.audit.AuditTrail;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Documents;
import org.dealgate.deal.Stage;
import org.dealgate.deal.Terms;
import org.dealgate.deal.TermsDifference;
import org.dealgate.deal.TermsVersion;
import org.dealgate.dealroom.OpenTasks;
import org.dealgate.dealroom.page.Choices;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.FormState;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.dealroom.terms.TermsForm;
import org.dealgate.handover.Handovers;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Puts one deal's page together: a fixed number of queries, however long its story is. */
@Component
class DealRoom {

    private final Deals deals;
    private final DealAccess access;
    private final Terms terms;
    private final Documents documents;
    private final Stakeholders stakeholders;
    private final Blockers blockers;
    private final Approvals approvals;
    private final ApprovalDetails approvalDetails;
    private final ApprovalText approvalText;
    private final Handovers handovers;
    private final AuditTrail trail;
    private final OpenTasks tasks;
    private final Timeline timeline;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Rights rights;

    DealRoom(
            Deals deals,
            DealAccess access,
            Terms terms,
            Documents documents,
            Stakeholders stakeholders,
            Blockers blockers,
            Approvals approvals,
            ApprovalDetails approvalDetails,
            ApprovalText approvalText,
            Handovers handovers,
            AuditTrail trail,
            OpenTasks tasks,
            Timeline timeline,
            Colleagues colleagues,
            Viewer viewer,
            Rights rights) {
        this.deals = deals;
        this.access = access;
        this.terms = terms;
        this.documents = documents;
        this.stakeholders = stakeholders;
        this.blockers = blockers;
        this.approvals = approvals;
        this.approvalDetails = approvalDetails;
        this.approvalText = approvalText;
        this.handovers = handovers;
        this.trail = trail;
        this.tasks = tasks;
        this.timeline = timeline;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.rights = rights;
    }

    ModelAndView show(String number, @Nullable FormState shown) {
        rights.require(Permission.VIEW_DEALS);
        Deal deal = deals.get(number);
        List<TermsVersion> versions = terms.versions(number);
        TermsVersion current = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        List<Stakeholder> map = stakeholders.of(number);
        List<Blocker> all = blockers.of(number);
        List<Blocker> open = all.stream().filter(Blocker::isOpen).toList();
        Offer offer = offer(deal, open);
        return new ModelAndView("dealroom/deal")
                .addObject("deal", deal)
                .addObject("choices", new Choices())
                .addObject("may", offer)
                .addObject("versions", versions)
                .addObject("terms", current)
                .addObject("stakeholders", map)
                .addObject("names", map.stream().collect(Collectors.toMap(Stakeholder::id, Stakeholder::name)))
                .addObject("coverage", new Coverage(map, deal.economicBuyerPlan()))
                .addObject("documents", documents.of(number))
                .addObject("largest", documents.largest())
                .addObject("openBlockers", open)
                .addObject(
                        "closedBlockers", all.stream().filter(b -> !b.isOpen()).toList())
                .addObject("blockerKinds", blockers.kinds())
                .addObject("packs", handovers.of(number))
                .addObject("rounds", rounds(approvalDetails.of(number)))
                .addObject("approvalText", approvalText)
                .addObject("preview", current != null && mayStillBeAsked(deal))
                .addObject("executives", colleagues.active(Groups.EXECUTIVES))
                .addObject("timeline", timeline.of(trail.of(number)))
                .addObject("tasks", tasks.of(number))
                .addObject(
                        "resolvers",
                        colleagues.active(Permission.RESOLVE_BLOCKER.groups().toArray(String[]::new)))
                .addObject("managers", colleagues.active(Groups.ACCOUNT_MANAGERS))
                .addObject("forms", new Forms(shown, defaults(deal, current, map), id -> offer.form(id, map)));
    }

    /** Adds what differs between two versions; the last two where none are named. */
    void compare(ModelAndView page, @Nullable Integer from, @Nullable Integer to) {
        @SuppressWarnings("unchecked")
        var versions = (List<TermsVersion>) page.getModel().get("versions");
        if (from == null || to == null) {
            return;
        }
        var before = versions.stream().filter(v -> v.version() == from).findFirst();
        var after = versions.stream().filter(v -> v.version() == to).findFirst();
        if (before.isPresent() && after.isPresent()) {
            page.addObject("difference", TermsDifference.between(before.get(), after.get()));
        }
    }

    private Offer offer(Deal deal, List<Blocker> open) {
        return viewer.person()
                .map(person -> Offer.of(
                        deal,
                        permission -> access.mayChange(deal, permission, person),
                        !deal.finished() && Permission.RAISE_BLOCKER.isGrantedTo(person.groups()),
                        approvals.actions(deal, person),
                        blockers.allowed(deal, open, person)))
                .orElse(Offer.NOTHING);
    }

    private static Map<String, Supplier<MultiValueMap<String, String>>> defaults(
            Deal deal, @Nullable TermsVersion current, List<Stakeholder> map) {
        Map<String, Supplier<MultiValueMap<String, String>>> defaults = new HashMap<>();
        defaults.put("description", () -> description(deal));
        if (current != null) {
            defaults.put("terms", () -> TermsForm.of(current));
        }
        map.forEach(person -> defaults.put("stakeholder-" + person.id(), () -> StakeholderForm.of(person)));
        return defaults;
    }

    private static MultiValueMap<String, String> description(Deal deal) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("title", deal.title());
        form.add("expectedClose", deal.expectedClose() == null ? "" : String.valueOf(deal.expectedClose()));
        return form;
    }

    private static boolean mayStillBeAsked(Deal deal) {
        return !deal.finished() && deal.outcome() == null && deal.stage().compareTo(Stage.EXECUTIVE_SIGN_OFF) <= 0;
    }

    /** By round, the latest first. */
    private static Map<Integer, List<ApprovalDetail>> rounds(List<ApprovalDetail> asked) {
        return asked.stream()
                .collect(Collectors.groupingBy(
                        detail -> detail.request().round(),
                        () -> new TreeMap<>((Integer a, Integer b) -> b - a),
                        Collectors.toList()));
    }
}
