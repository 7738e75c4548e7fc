package org.dealgate.blocker;

import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;

/** What can be done with an open blocker. */
public enum BlockerAction {
    ASSIGN(Permission.RAISE_BLOCKER),
    RESOLVE(Permission.RESOLVE_BLOCKER),
    WAIVE(Permission.WAIVE_BLOCKER);

    final Permission permission;

    BlockerAction(Permission permission) {
        this.permission = permission;
    }

    /** What somebody is told whose groups lack the right. */
    Refusal withoutRight() {
        return this == ASSIGN ? Refusal.notAllowed("blocker.assign-not-allowed") : Rights.refusal(permission);
    }
}
