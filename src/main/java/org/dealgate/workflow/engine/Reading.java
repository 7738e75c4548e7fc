package org.dealgate.workflow.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The commands that only read. What a person gets to see of it is up to the engine's authorisations. */
class Reading {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    /** Cockpit's own queries. */
    private static final String COCKPIT =
            "org.camunda.bpm.cockpit.impl.plugin.resources.ProcessInstanceRestService$Query";

    /** Names instead of classes: some of them cannot be seen from here, and a fork keeps the names. */
    static final Set<String> COMMANDS = Set.of(
            "GetDeployedTaskFormCmd",
            "cmd.AuthorizationCheckCmd",
            "cmd.CheckPassword",
            "cmd.CreateGroupQueryCmd",
            "cmd.CreateTenantQueryCmd",
            "cmd.CreateUserQueryCmd",
            "cmd.ExecuteFilterCountCmd",
            "cmd.ExecuteFilterListCmd",
            "cmd.ExecuteFilterListPageCmd",
            "cmd.ExecuteFilterSingleResultCmd",
            "cmd.FindActiveActivityIdsCmd",
            "cmd.GetActivityInstanceCmd",
            "cmd.GetAttachmentCmd",
            "cmd.GetAttachmentContentCmd",
            "cmd.GetCamundaFormDefinitionCmd",
            "cmd.GetDeployedProcessDefinitionCmd",
            "cmd.GetDeployedStartFormCmd",
            "cmd.GetDeploymentBpmnModelInstanceCmd",
            "cmd.GetDeploymentProcessDiagramCmd",
            "cmd.GetDeploymentProcessDiagramLayoutCmd",
            "cmd.GetDeploymentProcessModelCmd",
            "cmd.GetDeploymentResourceCmd",
            "cmd.GetDeploymentResourceForIdCmd",
            "cmd.GetDeploymentResourceNamesCmd",
            "cmd.GetDeploymentResourcesCmd",
            "cmd.GetExecutionVariableCmd",
            "cmd.GetExecutionVariableTypedCmd",
            "cmd.GetExecutionVariablesCmd",
            "cmd.GetFilterCmd",
            "cmd.GetFormKeyCmd",
            "cmd.GetHistoryLevelCmd",
            "cmd.GetIdentityLinksForProcessDefinitionCmd",
            "cmd.GetIdentityLinksForTaskCmd",
            "cmd.GetPasswordPolicyCmd",
            "cmd.GetProcessApplicationForDeploymentCmd",
            "cmd.GetProcessInstanceAttachmentsCmd",
            "cmd.GetProcessInstanceCommentsCmd",
            "cmd.GetRenderedTaskFormCmd",
            "cmd.GetStartFormCmd",
            "cmd.GetStaticCalledProcessDefinitionCmd",
            "cmd.GetSubTasksCmd",
            "cmd.GetTaskAttachmentCmd",
            "cmd.GetTaskAttachmentContentCmd",
            "cmd.GetTaskAttachmentsCmd",
            "cmd.GetTaskCommentCmd",
            "cmd.GetTaskCommentsCmd",
            "cmd.GetTaskEventsCmd",
            "cmd.GetTaskFormCmd",
            "cmd.GetTaskVariableCmd",
            "cmd.GetTaskVariableCmdTyped",
            "cmd.GetTaskVariablesCmd",
            "cmd.GetUserInfoCmd",
            "cmd.GetUserInfoKeysCmd",
            "cmd.GetUserPictureCmd",
            "cmd.IsIdentityServiceReadOnlyCmd",
            "dmn.cmd.GetDeploymentDecisionDefinitionCmd",
            "dmn.cmd.GetDeploymentDecisionDiagramCmd",
            "dmn.cmd.GetDeploymentDecisionModelCmd",
            "dmn.cmd.GetDeploymentDecisionRequirementsDefinitionCmd",
            "dmn.cmd.GetDeploymentDecisionRequirementsDiagramCmd",
            "dmn.cmd.GetDeploymentDecisionRequirementsModelCmd",
            "dmn.cmd.GetDeploymentDmnModelInstanceCmd");

    private Reading() {}

    static boolean is(Command<?> command) {
        String name = command.getClass().getName();
        // a query is its own command
        return command instanceof AbstractQuery<?, ?>
                || name.startsWith(COCKPIT)
                || name.startsWith(ENGINE) && COMMANDS.contains(name.substring(ENGINE.length()));
    }

    static String className(String command) {
        return ENGINE + command;
    }
}
