package org.dealgate.designer.lint;

import java.util.List;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelChecks;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks models against what is deployed here. */
@Component
@EnableConfigurationProperties(LintSettings.class)
class DeploymentChecks implements ModelChecks {

    private final Checks checks;
    private final DeployedModels deployed;

    DeploymentChecks(LintSettings settings, DeployedModels deployed) {
        this.checks = new Checks(settings.levels());
        this.deployed = deployed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(List<ModelFile> files) {
        return checks.check(files, deployed.latest());
    }
}
