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
    private final Holds holds;
    private final Returns returns;

    DealController(Deals deals, Holds holds, Returns returns) {
        this.deals = deals;
        this.holds = holds;
        this.returns = returns;
    }

    record Holding(@Nullable String reason, @Nullable LocalDate until) {}

    record Resumption(@Nullable String reason) {}

    record Returning(@Nullable Stage stage, @Nullable String reason) {}

    record Withdrawal(String reason) {}

    record Description(String title, @Nullable LocalDate expectedClose) {}

    record Ownership(String owner, String reason) {}

    record Assistance(@Nullable String assistant, @Nullable String reason) {}

    /** The deal's own state after a change. */
    record State(
            String number,
            String title,
            Stage stage,
            @Nullable Outcome outcome,
            String owner,
            @Nullable String assistant,
            @Nullable LocalDate expectedClose,
            @Nullable Hold hold,
            @Nullable Return returned) {}

    @PostMapping("/hold")
    State hold(@PathVariable String number, @RequestBody Holding holding) {
        holds.hold(number, holding.reason(), holding.until());
        return state(number);
    }

    @PostMapping("/resume")
    State resume(@PathVariable String number, @RequestBody(required = false) @Nullable Resumption resumption) {
        holds.resume(number, resumption == null ? null : resumption.reason());
        return state(number);
    }

    /** Back to an earlier stage. */
    @PostMapping("/return")
    State returnTo(@PathVariable String number, @RequestBody Returning returning) {
        returns.returnTo(number, returning.stage(), returning.reason());
        return state(number);
    }

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
        deals.changeAssistant(number, assistance.assistant(), assistance.reason());
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
                deal.expectedClose(),
                deal.hold().orElse(null),
                deal.returned().orElse(null));
    }
}
