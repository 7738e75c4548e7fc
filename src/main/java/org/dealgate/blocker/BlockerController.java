package org.dealgate.blocker;

import java.net.URI;
import java.util.List;
import org.dealgate.deal.Deals;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals/{number}/blockers")
class BlockerController {

    private final Blockers blockers;
    private final BlockerComments comments;
    private final Deals deals;
    private final Rights rights;

    BlockerController(Blockers blockers, BlockerComments comments, Deals deals, Rights rights) {
        this.blockers = blockers;
        this.comments = comments;
        this.deals = deals;
        this.rights = rights;
    }

    record Resolution(
            @Nullable String evidence,
            @Nullable Long document,
            @Nullable String task) {}

    record Remark(@Nullable String comment) {}

    record Waiver(@Nullable String reason) {}

    record Assignment(@Nullable String owner) {}

    @GetMapping
    List<BlockerView> list(@PathVariable String number) {
        rights.require(Permission.VIEW_DEALS);
        return blockers.of(deals.get(number).number()).stream()
                .map(BlockerView::of)
                .toList();
    }

    @GetMapping("/{id}")
    BlockerView one(@PathVariable String number, @PathVariable long id) {
        rights.require(Permission.VIEW_DEALS);
        return BlockerView.of(blockers.get(number, id));
    }

    @PostMapping
    ResponseEntity<BlockerView> raise(@PathVariable String number, @RequestBody BlockerDraft draft) {
        Blocker raised = blockers.raise(number, draft);
        return ResponseEntity.created(URI.create("/api/deals/" + number + "/blockers/" + raised.id()))
                .body(BlockerView.of(raised));
    }

    @PostMapping("/{id}/resolve")
    BlockerView resolve(@PathVariable String number, @PathVariable long id, @RequestBody Resolution resolution) {
        blockers.resolve(number, id, new Evidence(resolution.evidence(), resolution.document(), resolution.task()));
        return BlockerView.of(blockers.get(number, id));
    }

    @PostMapping("/{id}/waive")
    BlockerView waive(@PathVariable String number, @PathVariable long id, @RequestBody Waiver waiver) {
        blockers.waive(number, id, waiver.reason());
        return BlockerView.of(blockers.get(number, id));
    }

    @PostMapping("/{id}/assign")
    BlockerView assign(@PathVariable String number, @PathVariable long id, @RequestBody Assignment assignment) {
        blockers.assign(number, id, assignment.owner());
        return BlockerView.of(blockers.get(number, id));
    }

    @GetMapping("/{id}/comments")
    List<BlockerComment> comments(@PathVariable String number, @PathVariable long id) {
        rights.require(Permission.VIEW_DEALS);
        return comments.of(blockers.get(number, id).id());
    }

    @PostMapping("/{id}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    BlockerComment comment(@PathVariable String number, @PathVariable long id, @RequestBody Remark remark) {
        return comments.add(number, id, remark.comment());
    }
}
