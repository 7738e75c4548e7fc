package org.dealgate.workflow.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.*;
import static org.camunda.bpm.engine.authorization.Resources.*;
import static org.dealgate.people.Groups.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.dealgate.people.Groups;

/**
 * What each group may in the engine, by Tasklist, Cockpit and REST alike. Everybody who may see deals sees their tasks
 * and history; a task is worked on by the groups whose stage it is; the check before every command narrows that down to
 * assignee and candidates.
 */
final class RightsTable {

    record Right(String group, Resource resource, String id, List<Permission> permissions) {}

    private final List<Right> rights = new ArrayList<>();

    private RightsTable() {}

    static List<Right> rights() {
        var table = new RightsTable();
        Groups.ALL.forEach(table::everybody);

        table.works(ACCOUNT_MANAGERS, "needs-proposal", "technical-review", "executive-sign-off", "stage-gate");
        table.works(ACCOUNT_MANAGERS, "handover-to-service");
        table.works(ACCOUNT_ASSISTANTS, "needs-proposal", "technical-review", "executive-sign-off", "stage-gate");
        table.works(ACCOUNT_ASSISTANTS, "handover-to-service");
        table.works(TECHNICAL_REVIEWERS, "technical-review");
        table.works(FINANCE_CONTROLLERS, "finance-feasibility");
        table.works(EXECUTIVES, "executive-sign-off");
        table.works(SERVICE_MANAGERS, "handover-to-service");

        table.may(PROCESS_DESIGNERS, APPLICATION, "cockpit", ACCESS);
        table.may(PROCESS_DESIGNERS, DEPLOYMENT, ANY, READ, CREATE);
        table.may(AUDITORS, DEPLOYMENT, ANY, READ);
        table.may(AUDITORS, OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
        for (Resource resource : Resources.values()) {
            table.may(ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
        return table.rights;
    }

    private void everybody(String group) {
        if (group.equals(ADMINISTRATORS)) {
            return;
        }
        may(group, APPLICATION, "tasklist", ACCESS);
        may(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
        may(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        may(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        may(group, USER, ANY, READ);
        may(group, GROUP, ANY, READ);
        if (!group.equals(AUDITORS)) {
            may(group, FILTER, ANY, CREATE);
        }
    }

    private void works(String group, String... processes) {
        for (String process : processes) {
            may(group, PROCESS_DEFINITION, process, TASK_WORK);
        }
    }

    private void may(String group, Resource resource, String id, Permission... permissions) {
        rights.add(new Right(group, resource, id, Arrays.asList(permissions)));
    }
}
