package org.dealgate.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.money.Money;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer companies, found by name whatever its case, width or spaces. */
@Service
@Transactional
public class Accounts {

    static final int LONGEST_NAME = 200;

    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account of that name; several people creating the same one at once get one account. */
    public Account findOrCreate(String name) {
        var problems = new Problems();
        String given = problems.line("account", name, LONGEST_NAME);
        problems.refuse();
        String shown = Normalizer.normalize(given, Form.NFKC).strip().replaceAll("\\s+", " ");
        return accounts.findByNameKey(key(shown)).orElseGet(() -> {
            accounts.create(shown, key(shown));
            return accounts.findByNameKey(key(shown)).orElseThrow();
        });
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return accounts.findByNameKey(key(name));
    }

    @Transactional(readOnly = true)
    public Account get(long id) {
        return accounts.findById(id).orElseThrow(() -> Refusal.notFound("account.unknown", String.valueOf(id)));
    }

    @Transactional(readOnly = true)
    public List<Account> search(String part) {
        return accounts.findTop50ByNameContainingIgnoreCaseOrderByName(part.strip());
    }

    /** Makes the account a subsidiary; the parent is created where it is unknown. */
    public Account linkToGroup(Account account, String parentName) {
        Account parent = findOrCreate(parentName);
        Account child = get(account.id());
        if (child.parentId().filter(parent.id()::equals).isPresent()) {
            return child;
        }
        if (isWithin(parent, child)) {
            throw Refusal.conflict("account.group-cycle", parent.name(), child.name());
        }
        child.belongTo(parent);
        return accounts.saveAndFlush(child);
    }

    private boolean isWithin(Account account, Account possibleAncestor) {
        Optional<Account> above = Optional.of(account);
        while (above.isPresent()) {
            if (above.get().id().equals(possibleAncestor.id())) {
                return true;
            }
            above = above.get().parentId().map(this::get);
        }
        return false;
    }

    public Account describe(Account account, @Nullable String region, @Nullable Tier tier) {
        Account known = get(account.id());
        known.describe(region, tier);
        return accounts.saveAndFlush(known);
    }

    /** The ids of the whole customer group, the account itself among them. */
    @Transactional(readOnly = true)
    public List<Long> groupIds(Account account) {
        return accounts.groupIds(account.id());
    }

    /** The account's credit limit, or that of the nearest company above it which has one. */
    @Transactional(readOnly = true)
    public Optional<Money> creditLimit(Account account) {
        return account.creditLimit()
                .or(() -> accounts.nearestWithCreditLimit(account.id()).flatMap(Account::creditLimit));
    }

    static String key(String name) {
        return Normalizer.normalize(name, Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
