package org.dealgate.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Optional;
import org.dealgate.money.Money;
import org.dealgate.people.Actor;
import org.jspecify.annotations.Nullable;

/** A customer company; it may belong to a customer group through its parent. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String nameKey;
    private @Nullable Long parentId;
    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    private @Nullable Tier tier;

    private @Nullable BigDecimal creditLimit;
    private @Nullable String creditLimitCurrency;

    protected Account() {}

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable Tier tier() {
        return tier;
    }

    /** This account's own limit; the group's counts where it has none, see {@link Accounts#creditLimit}. */
    public Optional<Money> creditLimit() {
        return creditLimit == null || creditLimitCurrency == null
                ? Optional.empty()
                : Optional.of(new Money(creditLimit, creditLimitCurrency));
    }

    void belongTo(Account parent) {
        this.parentId = parent.id;
    }

    void describe(@Nullable String region, @Nullable Tier tier) {
        this.region = region;
        this.tier = tier;
    }

    void limitCredit(@Nullable Money limit) {
        this.creditLimit = limit == null ? null : limit.amount();
        this.creditLimitCurrency = limit == null ? null : limit.currency();
    }

    /** How much credit the customer has was changed. */
    public record CreditLimitChanged(
            long account,
            String name,
            @Nullable Money limit,
            @Nullable Money formerLimit,
            Actor actor) {}

    /** It belongs to another company than before. */
    public record GroupChanged(
            Account account, Account parent, @Nullable Account formerParent, Actor actor) {}
}
