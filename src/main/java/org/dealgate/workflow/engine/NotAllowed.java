package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** A refusal for want of rights; of the engine's own kind, because some resources turn every other one into a 500. */
class NotAllowed extends AuthorizationException {

    NotAllowed(String sentence) {
        super(sentence);
    }
}
