package org.dealgate.workflow.identity;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.dealgate.people.Groups;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts groups, rights and filters into the engine before anybody comes in; a second start finds them there. */
@Component
class EngineSetUp implements SmartInitializingSingleton {

    private static final long LOCK = 0x6465616c72696768L;
    private static final String TYPE = "WORKFLOW";
    private static final Map<String, String> NAMES = Map.of(
            Groups.ACCOUNT_MANAGERS, "Account managers",
            Groups.ACCOUNT_ASSISTANTS, "Account assistants",
            Groups.TECHNICAL_REVIEWERS, "Technical reviewers",
            Groups.FINANCE_CONTROLLERS, "Finance controllers",
            Groups.EXECUTIVES, "Executives",
            Groups.SERVICE_MANAGERS, "Service managers",
            Groups.PROCESS_DESIGNERS, "Process designers",
            Groups.AUDITORS, "Auditors",
            Groups.ADMINISTRATORS, "Administrators");

    private final IdentityService identity;
    private final EngineRights rights;
    private final TasklistFilters filters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EngineSetUp(
            IdentityService identity,
            EngineRights rights,
            TasklistFilters filters,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.identity = identity;
        this.rights = rights;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            // several nodes may start at the same moment
            jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
            InternalCall.run(() -> {
                createGroups();
                rights.grant();
                filters.createOnce();
            });
        });
    }

    private void createGroups() {
        Set<String> there =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (String id : Groups.ALL) {
            if (!there.contains(id)) {
                Group group = identity.newGroup(id);
                group.setName(NAMES.get(id));
                group.setType(Groups.ADMINISTRATORS.equals(id) ? "SYSTEM" : TYPE);
                identity.saveGroup(group);
            }
        }
    }
}
