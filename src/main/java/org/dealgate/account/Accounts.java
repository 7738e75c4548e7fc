package org.dealgate.account;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealgate.money.Money;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Problems;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer companies, found by name whatever its case, width or spaces. */
@Service
@Transactional
public class Accounts {

    static final int LONGEST_NAME = 200;

    private static final BigDecimal LARGEST_LIMIT = BigDecimal.TEN.pow(15);

    private final AccountRepository accounts;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Accounts(AccountRepository accounts, Rights rights, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rights = rights;
        this.events = events;
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
    public Optional<Account> find(long id) {
        return accounts.findById(id);
    }

    @Transactional(readOnly = true)
    public List<Account> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : accounts.findByIdIn(ids);
    }

    @Transactional(readOnly = true)
    public Account get(long id) {
        return find(id).orElseThrow(() -> Refusal.notFound("account.unknown", String.valueOf(id)));
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
        Account formerParent = child.parentId().map(this::get).orElse(null);
        child.belongTo(parent);
        accounts.saveAndFlush(child);
        events.publishEvent(new Account.GroupChanged(child, parent, formerParent, CurrentActor.get()));
        return child;
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

    /** Sets the account's own limit. */
    public Account limitCredit(long id, @Nullable BigDecimal amount, @Nullable String currency) {
        rights.require(Permission.SET_CREDIT_LIMIT);
        Account account = get(id);
        var problems = new Problems();
        Optional<Integer> decimals = Money.decimals(currency);
        if (decimals.isEmpty()) {
            problems.add("currency", "account.credit-limit.currency");
        }
        if (amount == null
                || amount.signum() < 0
                || amount.compareTo(LARGEST_LIMIT) >= 0
                || !Money.fits(amount, decimals.orElse(4))) {
            problems.add("amount", "account.credit-limit.range");
        }
        problems.refuse();
        return changeLimit(account, new Money(requireNonNull(amount), requireNonNull(currency)));
    }

    public Account liftCreditLimit(long id) {
        rights.require(Permission.SET_CREDIT_LIMIT);
        return changeLimit(get(id), null);
    }

    private Account changeLimit(Account account, @Nullable Money limit) {
        Optional<Money> before = account.creditLimit();
        account.limitCredit(limit);
        accounts.saveAndFlush(account);
        events.publishEvent(new Account.CreditLimitChanged(
                account.id(), account.name(), limit, before.orElse(null), CurrentActor.get()));
        return account;
    }

    static String key(String name) {
        return Normalizer.normalize(name, Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
