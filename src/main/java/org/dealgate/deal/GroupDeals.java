package org.dealgate.deal;

import java.time.Instant;
import java.util.List;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.money.Rates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a whole customer group buys. */
@Service
@Transactional(readOnly = true)
public class GroupDeals {

    private final DealRows rows;
    private final Accounts accounts;
    private final Rates rates;

    GroupDeals(DealRows rows, Accounts accounts, Rates rates) {
        this.rows = rows;
        this.accounts = accounts;
        this.rates = rates;
    }

    /** What the running deals of the account's whole group add up to. */
    public Exposure exposure(Account account) {
        return rows.exposure(accounts.groupIds(account), rates.baseCurrency());
    }

    /** Running and won deals of the account's whole group that were opened since then, the first opened first. */
    public List<GroupDeal> since(Account account, Instant since) {
        return rows.ofGroup(accounts.groupIds(account), since);
    }
}
