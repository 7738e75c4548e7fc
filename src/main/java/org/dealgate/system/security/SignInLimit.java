package org.dealgate.system.security;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slows down guessing passwords: by address and name, and by address alone. A right password clears the name. */
@Component
class SignInLimit {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Attempts byName;
    private final Attempts byAddress;

    SignInLimit(Clock clock) {
        this.byName = new Attempts(clock, WINDOW, 10);
        this.byAddress = new Attempts(clock, WINDOW, 200);
    }

    /** How long the address must wait before it may try this name again; zero when it need not. */
    Duration wait(String address, String name) {
        Duration named = byName.wait(key(address, name));
        return named.isZero() ? byAddress.wait(address) : named;
    }

    void failed(String address, String name) {
        byName.add(key(address, name));
        byAddress.add(address);
    }

    void succeeded(String address, String name) {
        byName.forget(key(address, name));
    }

    private static String key(String address, String name) {
        return address + ' ' + name;
    }
}
