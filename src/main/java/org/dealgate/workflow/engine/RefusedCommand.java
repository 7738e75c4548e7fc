package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.dealgate.refusal.Refusal;

/** A refusal inside a command of the engine, which logs every other kind of exception as an error of its own. */
class RefusedCommand extends BadUserRequestException {

    RefusedCommand(Refusal refusal) {
        super(refusal.getMessage(), refusal);
    }
}
