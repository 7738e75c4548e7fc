package org.dealgate.dealroom.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.dealgate.money.Rates;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What blocks most, over REST and as CSV: the numbers of the page. */
@RestController
@RequestMapping("/api/insight")
@Tag(name = "Insight")
class BlockersApi {

    private static final int MOST_GROUPS = 1000;
    private static final int MOST_ROWS = 100_000;
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final BlockedTime time;
    private final InsightWords names;
    private final Rates rates;

    BlockersApi(BlockedTime time, InsightWords names, Rates rates) {
        this.time = time;
        this.names = names;
        this.rates = rates;
    }

    @Operation(
            summary = "What blocks most: groups of blockers with the days they blocked",
            description = "Days are calendar days of 24 hours. What is open counts up to now.")
    @GetMapping("/blockers")
    ParetoAnswer groups(@ParameterObject BlockerFilter filter, @RequestParam(defaultValue = "KIND") Dimension by) {
        return ParetoAnswer.of(time.pareto(filter, by, MOST_GROUPS), by, rates.baseCurrency());
    }

    @Operation(summary = "The same as CSV, in the reader's language")
    @GetMapping(path = "/blockers.csv", produces = "text/csv")
    ResponseEntity<String> csv(
            @ParameterObject BlockerFilter filter, @RequestParam(defaultValue = "KIND") Dimension by) {
        String table = new ParetoCsv(names, rates.baseCurrency()).of(time.pareto(filter, by, MOST_ROWS), by);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("blockers-by-"
                                        + by.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv")
                                .build()
                                .toString())
                .body(table);
    }

    @Operation(summary = "The blockers behind it, those first that blocked longest, page by page")
    @GetMapping("/blockers/list")
    LinesAnswer list(
            @ParameterObject BlockerFilter filter,
            @RequestParam(defaultValue = "KIND") Dimension by,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        return LinesAnswer.of(time.lines(filter, by, Place.of(after), limit(limit)), rates.baseCurrency());
    }

    private static int limit(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return LIMIT;
        }
        int limit = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "insight.limit", MOST);
        }
        return limit;
    }
}
