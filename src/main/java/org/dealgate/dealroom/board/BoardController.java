package org.dealgate.dealroom.board;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Choices;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: the running deals by stage; one stage alone, page by page; the finished ones. */
@Controller
class BoardController {

    private static final int CARDS = 20;
    private static final int ROWS = 50;
    private static final int MOST_COUNTED = 999;

    private final DealLists lists;
    private final Colleagues colleagues;
    private final Viewer viewer;

    BoardController(DealLists lists, Colleagues colleagues, Viewer viewer) {
        this.lists = lists;
        this.colleagues = colleagues;
        this.viewer = viewer;
    }

    @GetMapping("/")
    String board(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        var filter = filter(owner, q, model);
        model.addAttribute("board", lists.board(filter, CARDS));
        model.addAttribute("counts", lists.counts(filter, MOST_COUNTED));
        model.addAttribute("most", MOST_COUNTED);
        return "dealroom/board";
    }

    @GetMapping(path = "/", params = "stage")
    String stage(
            @RequestParam Stage stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        var filter = filter(owner, q, model);
        model.addAttribute("stage", stage);
        model.addAttribute("page", lists.running(filter, stage, after, ROWS));
        return "dealroom/list";
    }

    @GetMapping(path = "/", params = "finished")
    String finished(
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        var filter = filter(owner, q, model);
        model.addAttribute("outcome", outcome);
        model.addAttribute("page", lists.finished(filter, outcome, after, ROWS));
        return "dealroom/list";
    }

    private DealFilter filter(@Nullable String owner, @Nullable String q, Model model) {
        var filter = new DealFilter(owner, q);
        model.addAttribute("filter", filter);
        model.addAttribute("owners", owners(filter));
        model.addAttribute("choices", new Choices());
        model.addAttribute("mayOpen", viewer.may(Permission.OPEN_DEAL));
        return filter;
    }

    private Collection<Person> owners(DealFilter filter) {
        var owners = new LinkedHashSet<>(
                colleagues.active(Groups.ACCOUNT_MANAGERS, Groups.ACCOUNT_ASSISTANTS, Groups.ADMINISTRATORS));
        Person chosen = filter.owner() == null ? null : colleagues.all().get(filter.owner());
        if (chosen != null) {
            owners.add(chosen);
        }
        return owners;
    }
}
