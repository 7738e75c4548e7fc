package org.dealgate.blocker;

import org.dealgate.people.Permission;

/** What can be done with an open blocker. */
public enum BlockerAction {
    ASSIGN(Permission.RAISE_BLOCKER),
    RESOLVE(Permission.RESOLVE_BLOCKER),
    WAIVE(Permission.WAIVE_BLOCKER);

    final Permission permission;

    BlockerAction(Permission permission) {
        this.permission = permission;
    }
}
