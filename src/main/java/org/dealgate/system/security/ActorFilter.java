package org.dealgate.system.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Says who acts while a request is answered. The person is read anew each time: who was deactivated is out with the next
 * click, and a changed group counts at once.
 */
class ActorFilter implements Filter {

    private final People people;
    private final Channel channel;

    ActorFilter(People people, Channel channel) {
        this.people = people;
        this.channel = channel;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Person> person = signedIn();
        if (person.isPresent()) {
            SecurityContextHolder.getContext().setAuthentication(SignedIn.authentication(person.get()));
            Passing.through(
                    work -> CurrentActor.as(person.get(), channel, work), () -> chain.doFilter(request, response));
        } else {
            forget((HttpServletRequest) request);
            Passing.through(
                    work -> CurrentActor.as(new Actor(Actor.ANONYMOUS_ID, channel), work),
                    () -> chain.doFilter(request, response));
        }
    }

    private Optional<Person> signedIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn signedIn
                ? people.find(signedIn.id()).filter(Person::active)
                : Optional.empty();
    }

    private static void forget(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
    }
}
