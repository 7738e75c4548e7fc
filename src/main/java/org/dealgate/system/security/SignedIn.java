package org.dealgate.system.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.stream.Stream;
import org.dealgate.people.Permission;
import org.dealgate.people.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** All that a session keeps of a person. Their groups are read anew with every request. */
record SignedIn(String id) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }

    /** The person with their groups and permissions, both as authorities under their own names. */
    static Authentication authentication(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, authorities(person));
    }

    private static Collection<GrantedAuthority> authorities(Person person) {
        Stream<String> permissions = Stream.of(Permission.values())
                .filter(p -> p.isGrantedTo(person.groups()))
                .map(Permission::name);
        return AuthorityUtils.createAuthorityList(
                Stream.concat(person.groups().stream(), permissions).toList());
    }
}
