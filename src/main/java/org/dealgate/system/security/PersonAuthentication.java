package org.dealgate.system.security;

import java.time.Duration;
import org.dealgate.people.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password against our own table. The engine is not asked, so its throttle never stands in the way. */
@Component
class PersonAuthentication implements AuthenticationProvider {

    private final Passwords passwords;
    private final SignInLimit limit;

    PersonAuthentication(Passwords passwords, SignInLimit limit) {
        this.passwords = passwords;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = limit.wait(address, name);
        if (!wait.isZero()) {
            throw new TooManySignIns(wait);
        }
        var person = passwords.check(name, String.valueOf(asked.getCredentials()));
        if (person.isEmpty()) {
            limit.failed(address, name);
            throw new BadCredentialsException("Wrong name or password");
        }
        limit.succeeded(address, name);
        return SignedIn.authentication(person.get());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
