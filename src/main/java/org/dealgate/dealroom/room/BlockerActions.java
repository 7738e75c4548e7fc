package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dealgate.blocker.BlockerComments;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Evidence;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Input;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Raises blockers on the deal's page, and assigns, resolves, waives and comments on them on their own. */
@Controller
class BlockerActions {

    private static final String PART = "blockers";

    private final Blockers blockers;
    private final BlockerComments comments;
    private final BlockerPage page;
    private final DealRoom room;
    private final Acting acting;

    BlockerActions(Blockers blockers, BlockerComments comments, BlockerPage page, DealRoom room, Acting acting) {
        this.blockers = blockers;
        this.comments = comments;
        this.page = page;
        this.room = room;
        this.acting = acting;
    }

    @PostMapping("/deals/{number}/blockers")
    ModelAndView raise(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent) {
        return acting.act(number, PART, "blocker-new", sent, "dealroom.done.blocker-raised", () -> {
            Input input = new Input(sent);
            var draft = new BlockerDraft(
                    input.text("kind"),
                    input.text("text"),
                    null,
                    List.copyOf(input.choices("stages", Stage.class)),
                    input.choice("severity", Severity.class),
                    input.text("owner"),
                    input.date("due"),
                    input.choice("side", Side.class),
                    input.text("department"));
            input.check();
            blockers.raise(number, draft);
        });
    }

    @PostMapping("/deals/{number}/blockers/{id}/assign")
    ModelAndView assign(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return act(number, id, "assign", sent, "assigned", input -> blockers.assign(number, id, given(input, "owner")));
    }

    @PostMapping("/deals/{number}/blockers/{id}/resolve")
    ModelAndView resolve(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return act(number, id, "resolve", sent, "resolved", input -> {
            var evidence = new Evidence(input.text("evidence"), input.id("document"), input.text("task"));
            input.check();
            blockers.resolve(number, id, evidence);
        });
    }

    @PostMapping("/deals/{number}/blockers/{id}/waive")
    ModelAndView waive(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        return act(number, id, "waive", sent, "waived", input -> blockers.waive(number, id, given(input, "reason")));
    }

    @PostMapping("/deals/{number}/blockers/{id}/comments")
    ModelAndView comment(
            @PathVariable String number, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        String next = "/deals/" + number + "/blockers/" + id;
        return act(
                next,
                number,
                id,
                "comment",
                sent,
                "commented",
                input -> comments.add(number, id, input.text("comment")));
    }

    private ModelAndView act(
            String number,
            long id,
            String what,
            MultiValueMap<String, String> sent,
            String done,
            Consumer<Input> work) {
        return act("/deals/" + number + "#" + PART, number, id, what, sent, done, work);
    }

    private ModelAndView act(
            String next,
            String number,
            long id,
            String what,
            MultiValueMap<String, String> sent,
            String done,
            Consumer<Input> work) {
        return acting.act(
                next,
                PART,
                "blocker-" + what + "-" + id,
                sent,
                () -> {
                    work.accept(new Input(sent));
                    return "dealroom.done.blocker-" + done;
                },
                refused -> blockers.find(number, id).isPresent()
                        ? page.show(number, id, refused)
                        : room.show(number, refused));
    }

    private static String given(Input input, String field) {
        return Objects.requireNonNullElse(input.text(field), "");
    }
}
