package org.dealgate.dealroom.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dealgate.blocker.Side;
import org.dealgate.deal.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the blockers of a group have in common; null what the grouping does not ask for, or what is not named.
 *
 * @param owner a person's id
 * @param account id of the customer
 */
record Key(
        @Nullable String kind,
        @Nullable Stage stage,
        @Nullable Side side,
        @Nullable String department,
        @Nullable String owner,
        @Nullable Long account,
        @Nullable String accountName) {

    static final String COLUMNS = "kind, stage, side, department, owner, account";

    static Key of(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        String side = row.getString("side");
        return new Key(
                row.getString("kind"),
                stage == null ? null : Stage.valueOf(stage),
                side == null ? null : Side.valueOf(side),
                row.getString("department"),
                row.getString("owner"),
                row.getObject("account", Long.class),
                row.getString("account_name"));
    }
}
