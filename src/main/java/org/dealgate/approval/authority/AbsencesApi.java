package org.dealgate.approval.authority;

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

/** {@code /api/absences}: the caller's own, and those of whom the caller assists. */
@RestController
@RequestMapping("/api/absences")
class AbsencesApi {

    record Answer(List<Item> items) {}

    record Item(
            long id,
            String person,
            LocalDate from,
            LocalDate until,
            State state,
            String createdBy,
            Instant createdAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        static Item of(Absence a, State state) {
            return new Item(
                    a.id(),
                    a.person(),
                    a.from(),
                    a.until(),
                    state,
                    a.createdBy(),
                    a.createdAt(),
                    a.endedBy(),
                    a.endedAt());
        }
    }

    private final Absences absences;

    AbsencesApi(Absences absences) {
        this.absences = absences;
    }

    @GetMapping
    Answer visible() {
        return new Answer(absences.visible().entrySet().stream()
                .map(seen -> Item.of(seen.getKey(), seen.getValue()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item create(@RequestBody AbsenceDraft draft) {
        Absence set = absences.create(draft);
        return Item.of(set, absences.state(set));
    }

    @PostMapping("/{id}/end")
    Item end(@PathVariable long id) {
        return Item.of(absences.end(id), State.STOPPED);
    }
}
