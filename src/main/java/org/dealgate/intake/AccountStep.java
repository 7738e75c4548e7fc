package org.dealgate.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealgate.account.Account;
import org.dealgate.account.Accounts;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in one row of the accounts file. */
@Component
class AccountStep {

    private final ImportRuns runs;
    private final Accounts accounts;

    AccountStep(ImportRuns runs, Accounts accounts) {
        this.runs = runs;
        this.accounts = accounts;
    }

    /** Creates the account of the accounts file and puts it into its group, where it is in none yet. */
    @Transactional
    public void describe(long runId, Mapping mapping, Preparation.AccountRow row) {
        var account = accounts.findOrCreate(row.name());
        if (row.region() != null && account.region() == null) {
            accounts.describe(account, row.region(), account.tier());
        }
        if (row.parent() != null) {
            joinGroup(runId, mapping, account, row);
        }
    }

    private void joinGroup(long runId, Mapping mapping, Account account, Preparation.AccountRow row) {
        String group = Objects.requireNonNull(row.parent());
        Optional<Account> parent = account.parentId().map(accounts::get);
        if (parent.isEmpty()) {
            accounts.linkToGroup(account, group);
        } else if (!parent.map(Account::id).equals(accounts.find(group).map(Account::id))) {
            String present = parent.get().name();
            String column = Objects.requireNonNull(mapping.accounts()).parent();
            runs.add(
                    runId,
                    List.of(Finding.warning(
                            row.line(), column, account.name(), "intake.account.otherGroup", present, group)));
        }
    }

    /** Notes that an account could not be created or put into its group as the accounts file says. */
    @Transactional
    public void warn(long runId, Mapping mapping, Preparation.AccountRow row, Refusal refusal) {
        Problem problem = refusal.problems().get(0);
        var columns = Objects.requireNonNull(mapping.accounts());
        boolean ofParent = row.parent() != null;
        runs.add(
                runId,
                List.of(new Finding(
                        Finding.Kind.WARNING,
                        row.line(),
                        ofParent ? columns.parent() : columns.name(),
                        ofParent ? row.parent() : row.name(),
                        problem.key(),
                        problem.args())));
    }
}
