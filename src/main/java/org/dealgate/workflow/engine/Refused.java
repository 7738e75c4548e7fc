package org.dealgate.workflow.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.dealgate.refusal.Refusal;

/**
 * A refusal on its way to the engine's REST API or Tasklist. An exception of JAX-RS, because the engine's resources put
 * their own words and the task's id in front of the message of every other kind, and answer 500 to most.
 */
class Refused extends WebApplicationException {

    Refused(Refusal refusal, String sentence) {
        super(sentence, refusal, Response.status(refusal.kind().status()).build());
    }
}
