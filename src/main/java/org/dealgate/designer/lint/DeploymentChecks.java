package org.dealgate.designer.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealgate.people.People;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelChecks;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks models against what is deployed here. */
@Component
@EnableConfigurationProperties(LintSettings.class)
class DeploymentChecks implements ModelChecks {

    private static final String KINDS = "dealgate.blocker.kinds";

    private final Checks checks;
    private final DeployedModels deployed;
    private final People people;
    private final Set<String> blockerKinds;

    DeploymentChecks(LintSettings settings, DeployedModels deployed, People people, Environment environment) {
        this.checks = new Checks(settings.levels());
        this.deployed = deployed;
        this.people = people;
        this.blockerKinds = Binder.get(environment)
                .bind(KINDS, Bindable.mapOf(String.class, Object.class))
                .map(Map::keySet)
                .orElse(Set.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(List<ModelFile> files) {
        return checks.check(
                files, new Surroundings(deployed.latest(), id -> people.find(id).isPresent(), blockerKinds::contains));
    }
}
