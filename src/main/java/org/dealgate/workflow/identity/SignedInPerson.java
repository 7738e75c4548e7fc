package org.dealgate.workflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.dealgate.people.CurrentActor;

/** Tells Tasklist, Cockpit and Admin that whoever signed in at our door is signed in there. */
public class SignedInPerson implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return CurrentActor.person()
                .map(person -> {
                    var result = AuthenticationResult.successful(person.id());
                    result.setGroups(List.copyOf(person.groups()));
                    result.setTenants(List.of());
                    return result;
                })
                .orElseGet(AuthenticationResult::unsuccessful);
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the security filter has sent away who is not signed in
    }
}
