package org.dealgate.workflow.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The addresses at which the engine itself answers: its REST API and the webapps' own. */
final class EngineDoors {

    private static final Pattern PATHS = Pattern.compile("/(engine-rest|camunda/api)(/.*)?");

    private static final Pattern COMPLETION = Pattern.compile(
            "/(engine-rest(/engine/[^/]+)?|camunda/api/engine/engine/[^/]+)/task/[^/]+/(submit-form|complete|resolve)/?");

    private EngineDoors() {}

    static boolean lead(HttpServletRequest request) {
        return PATHS.matcher(request.getRequestURI()).matches();
    }

    static boolean completeTask(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && COMPLETION.matcher(request.getRequestURI()).matches();
    }
}
