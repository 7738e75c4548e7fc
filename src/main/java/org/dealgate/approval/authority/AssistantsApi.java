package org.dealgate.approval.authority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/assistants}: the caller's own, and those that the caller is. */
@RestController
@RequestMapping("/api/assistants")
class AssistantsApi {

    record Answer(List<Assistant> items) {}

    /** @param executive the caller where null */
    record Wanted(@Nullable String executive, @Nullable String assistant) {}

    private final Assistants assistants;

    AssistantsApi(Assistants assistants) {
        this.assistants = assistants;
    }

    @GetMapping
    Answer visible() {
        return new Answer(assistants.visible());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Assistant permit(@RequestBody Wanted wanted) {
        return assistants.permit(wanted.executive(), wanted.assistant());
    }

    @DeleteMapping("/{executive}/{assistant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String executive, @PathVariable String assistant) {
        assistants.withdraw(executive, assistant);
    }
}
