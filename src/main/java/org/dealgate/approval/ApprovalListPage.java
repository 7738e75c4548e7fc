package org.dealgate.approval;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealgate.approval.ApprovalLists.Kind;
import org.dealgate.approval.ApprovalLists.Part;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /approvals}: what waits for the signed-in person's decision, and what they decided. */
@Controller
@RequestMapping("/approvals")
class ApprovalListPage {

    private static final int AT_FIRST = 50;
    private static final int ON_A_PAGE = 100;

    /**
     * A list, or the part of it that is shown.
     *
     * @param next for the link to what comes after it
     */
    record Section(
            Kind kind,
            List<ApprovalRows.Row> rows,
            @Nullable Long next) {

        public boolean open() {
            return kind != Kind.DECIDED;
        }
    }

    /** Where in the lists somebody is: at their beginnings, or in one of them. */
    record Place(@Nullable Kind list, @Nullable Long after) {}

    private final ApprovalLists lists;
    private final ApprovalRows rows;
    private final BulkDecision bulk;
    private final Digests digests;
    private final RefusalText texts;

    ApprovalListPage(ApprovalLists lists, ApprovalRows rows, BulkDecision bulk, Digests digests, RefusalText texts) {
        this.lists = lists;
        this.rows = rows;
        this.bulk = bulk;
        this.digests = digests;
        this.texts = texts;
    }

    @GetMapping
    String list(Place place, Model model, Locale language) {
        return page(place, Choice.NOTHING, Complaint.NONE, model, language);
    }

    @PostMapping("/bulk")
    String decide(
            Choice choice,
            Place place,
            Model model,
            Locale language,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("results", bulk.decide(choice, language));
            return "redirect:/approvals#results";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return page(place, choice, Complaint.of(refusal, texts, language), model, language);
        }
    }

    @PostMapping("/digest")
    String digest(@RequestParam boolean daily) {
        digests.choose(daily);
        return "redirect:/approvals";
    }

    private String page(Place place, Choice choice, Complaint complaint, Model model, Locale language) {
        List<Section> sections = sections(place, language);
        model.addAttribute("place", place);
        model.addAttribute("sections", sections);
        model.addAttribute(
                "choosable",
                sections.stream()
                        .filter(Section::open)
                        .flatMap(section -> section.rows().stream())
                        .filter(row -> row.request().isOpen())
                        .count());
        model.addAttribute("choice", choice);
        model.addAttribute("wrong", complaint.byField());
        model.addAttribute("stages", Entered.RETURN_STAGES);
        model.addAttribute("digest", digests.mayChoose() ? digests.isChosen() : null);
        model.addAttribute("digestAt", digests.at());
        return "approval/approvals";
    }

    private List<Section> sections(Place place, Locale language) {
        return place.list() == null
                ? Stream.of(Kind.values())
                        .map(kind -> section(kind, null, AT_FIRST, language))
                        .toList()
                : List.of(section(place.list(), place.after(), ON_A_PAGE, language));
    }

    private Section section(Kind kind, @Nullable Long after, int limit, Locale language) {
        String me = CurrentActor.get().id();
        Part part = lists.of(kind, me, after, limit);
        return new Section(kind, rows.of(part.requests(), me, language), part.next());
    }
}
