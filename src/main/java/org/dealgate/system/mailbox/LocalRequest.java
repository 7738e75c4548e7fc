package org.dealgate.system.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Tells a request of a browser on this machine from one that a proxy on this machine passes on. */
class LocalRequest {

    private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    /** A page from elsewhere can make a name of its own lead here; it cannot make the browser send one of these. */
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private LocalRequest() {}

    static boolean is(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && LOCAL_NAMES.contains(request.getServerName())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
