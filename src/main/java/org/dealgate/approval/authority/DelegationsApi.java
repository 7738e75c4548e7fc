package org.dealgate.approval.authority;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/delegations}: those that concern the caller. */
@RestController
@RequestMapping("/api/delegations")
class DelegationsApi {

    record Answer(List<Item> items) {}

    record Item(
            long id,
            String delegator,
            String delegate,
            LocalDate from,
            LocalDate until,
            State state,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal discountPercent,

            @Nullable String region,
            @Nullable Long accountId,
            String reason,
            String createdBy,
            Instant createdAt,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt) {

        static Item of(Delegation d, State state) {
            return new Item(
                    d.id(),
                    d.delegator(),
                    d.delegate(),
                    d.from(),
                    d.until(),
                    state,
                    d.limit().value(),
                    d.limit().discountPercent(),
                    d.region(),
                    d.accountId(),
                    d.reason(),
                    d.createdBy(),
                    d.createdAt(),
                    d.revokedBy(),
                    d.revokedAt());
        }
    }

    private final Delegations delegations;

    DelegationsApi(Delegations delegations) {
        this.delegations = delegations;
    }

    @GetMapping
    Answer visible() {
        return new Answer(delegations.visible().entrySet().stream()
                .map(seen -> Item.of(seen.getKey(), seen.getValue()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item create(@RequestBody DelegationDraft draft) {
        Delegation set = delegations.create(draft);
        return Item.of(set, delegations.state(set));
    }

    @PostMapping("/{id}/revoke")
    Item revoke(@PathVariable long id) {
        return Item.of(delegations.revoke(id), State.STOPPED);
    }
}
