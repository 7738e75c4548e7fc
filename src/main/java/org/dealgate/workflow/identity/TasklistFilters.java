package org.dealgate.workflow.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The filters that everybody finds in Tasklist. Made once, so that what an administrator changes or deletes stays so. */
@Component
class TasklistFilters {

    private static final String DONE = "dealgate.filters";

    private final FilterService filters;
    private final TaskService tasks;
    private final ManagementService management;
    private final AuthorizationService authorizations;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            ManagementService management,
            AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.management = management;
        this.authorizations = authorizations;
    }

    void createOnce() {
        if (management.getProperties().containsKey(DONE)) {
            return;
        }
        create(1, "My tasks", "我的任务", urgentFirst().taskAssigneeExpression("${currentUser()}"));
        create(2, "My groups", "我所在组的任务", urgentFirst().taskCandidateGroupInExpression("${currentUserGroups()}"));
        create(3, "Overdue", "已逾期", urgentFirst().dueBeforeExpression("${now()}"));
        create(4, "Blocked", "受阻", urgentFirst().taskDefinitionKey("ResolveBlockers"));
        create(5, "Stage 1: Needs and proposal", "阶段一：需求与方案", of("needs-proposal"));
        create(6, "Stage 2: Technical review", "阶段二：技术评审", of("technical-review"));
        create(7, "Stage 3: Finance feasibility", "阶段三：财务可行性", of("finance-feasibility"));
        create(8, "Stage 4: Executive sign-off", "阶段四：高管审批", of("executive-sign-off"));
        create(9, "Stage 5: Hand-over to service", "阶段五：移交服务", of("handover-to-service"));
        management.setProperty(DONE, "1");
    }

    private TaskQuery of(String process) {
        return urgentFirst().processDefinitionKey(process);
    }

    private TaskQuery urgentFirst() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private void create(int position, String name, String chinese, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                chinese,
                "priority",
                position,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "dealNumber", "label", "Deal"), Map.of("name", "owner", "label", "Owner"))));
        filters.saveFilter(filter);
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
