package org.dealgate.workflow.identity;

import jakarta.servlet.FilterConfig;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;

/** The webapps keep who is signed in, with groups, in their session; made anew as soon as the groups have changed. */
class WebappSignIn extends ContainerBasedAuthenticationFilter {

    @Override
    public void init(FilterConfig config) {
        authenticationProvider = new SignedInPerson();
    }

    @Override
    protected boolean isAuthenticated(Authentication known, String engineName, String username) {
        Set<String> groups = CurrentActor.person().map(Person::groups).orElse(Set.of());
        return super.isAuthenticated(known, engineName, username)
                && known instanceof UserAuthentication user
                && Set.copyOf(user.getGroupIds()).equals(groups);
    }
}
