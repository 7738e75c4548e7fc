package org.dealgate.workflow.deployment;

import java.util.List;
import org.dealgate.people.Actor;
import org.dealgate.refusal.Refusal;

/** Who has a say in whether people deploy, and hears of what they do. */
public interface DeploymentWatch {

    /** @throws Refusal where the person may not deploy like this, whatever the files contain */
    void require(Actor actor);

    /**
     * The files are let in. Called in the transaction that deploys them.
     *
     * @param id the engine's
     */
    void admitted(String id, List<ModelFile> files, Actor actor);
}
