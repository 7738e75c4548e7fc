package org.dealgate.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Notes on a request that a command of the engine failed in it: what fails without that, fails over what was sent. */
public final class FailedCommands {

    private static final String NOTE = FailedCommands.class.getName();

    private FailedCommands() {}

    static void note() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NOTE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    public static boolean in(HttpServletRequest request) {
        return request.getAttribute(NOTE) != null;
    }
}
