package org.dealgate.workflow.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;

/** Tells the engine for the length of a request who acts, so that its rights hold and its history names the person. */
class EngineSignIn implements Filter {

    private final IdentityService identity;

    EngineSignIn(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Person> person = CurrentActor.person();
        // the webapps tell the engine themselves, from their session
        boolean webapp = ((HttpServletRequest) request).getRequestURI().startsWith("/camunda/");
        if (person.isEmpty() || webapp) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(person.get().id(), List.copyOf(person.get().groups()), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
