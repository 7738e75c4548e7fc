package org.dealgate.designer.release;

import java.time.Clock;
import java.util.List;
import org.dealgate.people.Actor;
import org.dealgate.workflow.deployment.DeploymentWatch;
import org.dealgate.workflow.deployment.ModelFile;
import org.springframework.stereotype.Component;

/** Lists what Camunda Modeler deploys among the releases; where another person has to approve, it cannot. */
@Component
class DirectDeployments implements DeploymentWatch {

    private final FourEyes fourEyes;
    private final ReleaseTable table;
    private final Clock clock;

    DirectDeployments(FourEyes fourEyes, ReleaseTable table, Clock clock) {
        this.fourEyes = fourEyes;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void require(Actor actor) {
        if (!ReleaseDoor.isOpen()) {
            fourEyes.requireRelease(actor);
        }
    }

    @Override
    public void admitted(String id, List<ModelFile> files, Actor actor) {
        if (!ReleaseDoor.isOpen()) {
            table.insertDirect(id, files, actor.id(), clock.instant());
        }
    }
}
