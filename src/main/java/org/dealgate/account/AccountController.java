package org.dealgate.account;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import org.dealgate.money.Money;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final Accounts accounts;
    private final Rights rights;

    AccountController(Accounts accounts, Rights rights) {
        this.accounts = accounts;
        this.rights = rights;
    }

    record Amount(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal amount,

            @Nullable String currency) {}

    record View(
            long id,
            String name,
            @Nullable Long parentId,
            @Nullable String region,
            @Nullable Tier tier,
            @Nullable Amount creditLimit) {}

    @GetMapping
    List<View> search(@RequestParam(defaultValue = "") String q) {
        rights.require(Permission.VIEW_DEALS);
        return accounts.search(q).stream().map(AccountController::view).toList();
    }

    @GetMapping("/{id}")
    View get(@PathVariable long id) {
        rights.require(Permission.VIEW_DEALS);
        return view(accounts.get(id));
    }

    @PutMapping("/{id}/credit-limit")
    View limitCredit(@PathVariable long id, @RequestBody Amount limit) {
        return view(accounts.limitCredit(id, limit.amount(), limit.currency()));
    }

    @DeleteMapping("/{id}/credit-limit")
    View liftCreditLimit(@PathVariable long id) {
        return view(accounts.liftCreditLimit(id));
    }

    private static View view(Account account) {
        return new View(
                account.id(),
                account.name(),
                account.parentId().orElse(null),
                account.region(),
                account.tier(),
                account.creditLimit().map(AccountController::amount).orElse(null));
    }

    private static Amount amount(Money money) {
        return new Amount(money.amount(), money.currency());
    }
}
