package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * No rights of its own for every task, person or deployment: groups have theirs on the definitions, which are a handful
 * of rows instead of several a task. Only who makes a filter owns it.
 */
class RightsByDefinition extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newUser(User user) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newGroup(Group group) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newDeployment(Deployment deployment) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before, @Nullable String now) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, @Nullable String before, @Nullable String now) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String user, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String group, String type) {
        return null;
    }
}
