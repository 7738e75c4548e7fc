package org.dealgate.workflow.engine;

import org.dealgate.refusal.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A refusal that is answered word for word, whatever the engine's REST API makes of it. */
final class HeldRefusal {

    private HeldRefusal() {}

    /** Under the name by which those of oversized bodies are known. */
    static void note(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(Refusal.class.getName(), refusal, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
