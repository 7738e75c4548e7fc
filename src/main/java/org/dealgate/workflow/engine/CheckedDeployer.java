package org.dealgate.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.stereotype.Component;

/**
 * Looks at what a person deploys before the engine reads it. Engine internals: only a deployer sees all files of every
 * deployment, through whichever door it comes, those taken over from an earlier one too.
 */
@Component
class CheckedDeployer implements Deployer {

    private final Deployments deployments;

    CheckedDeployer(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        Actor actor = actor();
        // what was deployed earlier is only read again, and what comes with the program is tested there
        if (!deployment.isNew() || actor.isSystem()) {
            return;
        }
        try {
            requireNoTenant(deployment);
            deployments.admit(deployment.getId(), name(deployment), files(deployment), actor);
        } catch (Refusal refusal) {
            throw new RefusedCommand(refusal);
        }
    }

    /** Processes and decisions of a tenant would hide those that deals run on. */
    private static void requireNoTenant(DeploymentEntity deployment) {
        if (deployment.getTenantId() != null) {
            throw Refusal.because(Refusal.Kind.INVALID, "workflow.deploy.tenant");
        }
    }

    private static String name(DeploymentEntity deployment) {
        return deployment.getName() == null ? "" : deployment.getName();
    }

    private static List<ModelFile> files(DeploymentEntity deployment) {
        return deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
    }

    private static Actor actor() {
        Actor actor = CurrentActor.get();
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return actor.isSystem() && user != null ? new Actor(user, Channel.REST) : actor;
    }
}
