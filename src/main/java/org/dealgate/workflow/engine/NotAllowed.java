package org.dealgate.workflow.engine;

import org.camunda.bpm.engine.AuthorizationException;

/** Says that a door is shut; of the engine's own kind, because the one that executes a job turns every other into a 500. */
class NotAllowed extends AuthorizationException {

    NotAllowed(String sentence) {
        super(sentence);
    }
}
