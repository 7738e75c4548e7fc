package org.dealgate.system.errors;

import jakarta.servlet.http.HttpServletRequest;

/** Who asks, and so in which shape an error is answered. */
enum Door {
    API,
    ENGINE,
    PAGE;

    static Door of(String path) {
        if (under(path, "/engine-rest") || under(path, "/camunda/api")) {
            return ENGINE;
        }
        return under(path, "/api") || under(path, "/actuator") || under(path, "/v3") ? API : PAGE;
    }

    static Door of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
