package org.dealgate.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be changed of a deal itself. */
@RestController
@RequestMapping("/api/deals/{number}")
class DealController {

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    record Withdrawal(String reason) {}

    record Description(String title, @Nullable LocalDate expectedClose) {}

    record Ownership(String owner, String reason) {}

    record Assistance(@Nullable String assistant) {}

    /** The deal's own state after a change. */
    record State(
            String number,
            String title,
            Stage stage,
            @Nullable Outcome outcome,
            String owner,
            @Nullable String assistant,
            @Nullable LocalDate expectedClose) {}

    @PostMapping("/withdraw")
    State withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) {
        deals.withdraw(number, withdrawal.reason());
        return state(number);
    }

    @PutMapping("/description")
    State describe(@PathVariable String number, @RequestBody Description description) {
        deals.describe(number, description.title(), description.expectedClose());
        return state(number);
    }

    @PutMapping("/owner")
    State changeOwner(@PathVariable String number, @RequestBody Ownership ownership) {
        deals.changeOwner(number, ownership.owner(), ownership.reason());
        return state(number);
    }

    @PutMapping("/assistant")
    State changeAssistant(@PathVariable String number, @RequestBody Assistance assistance) {
        deals.changeAssistant(number, assistance.assistant());
        return state(number);
    }

    private State state(String number) {
        Deal deal = deals.get(number);
        return new State(
                deal.number(),
                deal.title(),
                deal.stage(),
                deal.outcome(),
                deal.owner(),
                deal.assistant(),
                deal.expectedClose());
    }
}
