package org.dealgate.dealroom.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dealgate.deal.Deal;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.api.DealAnswer.Amount;
import org.dealgate.dealroom.board.DealFilter;
import org.dealgate.dealroom.board.DealLists;
import org.dealgate.dealroom.board.DealRow;
import org.dealgate.money.Money;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deals over REST: open one, read one, list them. */
@RestController
@RequestMapping("/api/deals")
@Tag(name = "Deals")
class DealsApi {

    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int LONGEST_QUERY = 200;

    private final Deals deals;
    private final DealAnswers answers;
    private final DealLists lists;

    DealsApi(Deals deals, DealAnswers answers, DealLists lists) {
        this.deals = deals;
        this.answers = answers;
        this.lists = lists;
    }

    /** One deal of a list. */
    record Item(
            String number,
            String title,
            String account,
            Stage stage,
            Instant stageSince,
            @Nullable Outcome outcome,
            boolean onHold,
            String owner,
            @Nullable String crmOwner,
            @Nullable Amount value,
            int openBlockers) {

        static Item of(DealRow row) {
            return new Item(
                    row.number(),
                    row.title(),
                    row.account(),
                    row.stage(),
                    row.stageSince(),
                    row.outcome(),
                    row.held(),
                    row.owner(),
                    row.crmOwner(),
                    row.value() == null ? null : Amount.of(new Money(row.value(), row.currency())),
                    row.openBlockers());
        }
    }

    /** @param next the {@code after} of the next page; null on the last one */
    record Items(List<Item> items, @Nullable String next) {}

    @Operation(summary = "Open a deal", description = "Its process starts with it. An unknown account is created.")
    @PostMapping
    ResponseEntity<DealAnswer> open(@RequestBody NewDeal deal) {
        Deal opened = deals.open(deal.command());
        return ResponseEntity.created(URI.create("/api/deals/" + opened.number()))
                .body(answers.of(opened.number()));
    }

    @Operation(summary = "One deal, with its people, blockers, approvals and open tasks")
    @GetMapping("/{number}")
    DealAnswer get(@PathVariable String number) {
        return answers.of(number);
    }

    @Operation(summary = "Deals, newest first, page by page")
    @GetMapping
    Items list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        if (q != null && (q.length() > LONGEST_QUERY || q.indexOf('\0') >= 0)) {
            throw Refusal.invalid("q", "dealroom.api.q", LONGEST_QUERY);
        }
        if (owner != null && owner.indexOf('\0') >= 0) {
            throw Refusal.invalid("owner", "dealroom.api.owner");
        }
        var page = lists.all(new DealFilter(owner, q), stage(stage), after(after), limit(limit));
        return new Items(
                page.rows().stream().map(Item::of).toList(), page.next() == null ? null : String.valueOf(page.next()));
    }

    private static @Nullable Stage stage(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(given.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "stage",
                        "dealroom.api.stage",
                        String.join(
                                ", ",
                                Arrays.stream(Stage.values()).map(Enum::name).toList())));
    }

    private static @Nullable Long after(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("\\d{1,18}")) {
            throw Refusal.invalid("after", "dealroom.api.after");
        }
        return Long.valueOf(given);
    }

    private static int limit(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return LIMIT;
        }
        int limit = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "dealroom.api.limit", MOST);
        }
        return limit;
    }
}
