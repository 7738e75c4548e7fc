package org.dealgate.designer.lint;

import java.util.List;
import java.util.Locale;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.dealgate.people.Rights;
import org.dealgate.workflow.deployment.Deployments;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was found in a deployment and did not stop it. */
@RestController
class DeploymentFindingsController {

    private final Deployments deployments;
    private final Rights rights;
    private final MessageSource messages;

    DeploymentFindingsController(Deployments deployments, Rights rights, MessageSource messages) {
        this.deployments = deployments;
        this.rights = rights;
        this.messages = messages;
    }

    @GetMapping("/api/designer/deployments/{id}/findings")
    List<FindingView> findings(@PathVariable String id) {
        if (!rights.may(Permission.READ_TRAIL)) {
            rights.require(Permission.DEPLOY_MODELS);
        }
        Locale language = CurrentActor.person().map(Person::language).orElse(Locale.ENGLISH);
        return deployments.findings(id).stream()
                .map(finding -> FindingView.of(finding, messages, language))
                .toList();
    }
}
