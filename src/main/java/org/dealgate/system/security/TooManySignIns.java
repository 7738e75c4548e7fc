package org.dealgate.system.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

class TooManySignIns extends AuthenticationException {

    private final Duration wait;

    TooManySignIns(Duration wait) {
        super("Too many failed sign-ins");
        this.wait = wait;
    }

    Duration remaining() {
        return wait;
    }
}
