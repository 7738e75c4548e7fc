package org.dealgate.workflow.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.dealgate.people.People.PersonChanged;
import org.dealgate.people.Person;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's users and memberships as our people are, in the transaction that changes them. */
@Component
class IdentityMirror {

    private final IdentityService identity;
    private final SecureRandom random = new SecureRandom();

    IdentityMirror(IdentityService identity) {
        this.identity = identity;
    }

    @EventListener
    void mirror(PersonChanged changed) {
        InternalCall.run(() -> mirror(changed.person()));
    }

    private void mirror(Person person) {
        User user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identity.newUser(person.id());
            // nobody signs in with it: passwords are checked against our own table
            user.setPassword(unguessable());
        }
        user.setFirstName(person.name());
        // the webapps write a missing one out as "null"
        user.setLastName("");
        user.setEmail(person.email());
        identity.saveUser(user);
        mirrorGroups(person);
    }

    private void mirrorGroups(Person person) {
        Set<String> wanted = person.active() ? person.groups() : Set.of();
        Set<String> there = new HashSet<>();
        identity.createGroupQuery().groupMember(person.id()).list().stream()
                .map(Group::getId)
                .forEach(there::add);
        there.stream().filter(g -> !wanted.contains(g)).forEach(g -> identity.deleteMembership(person.id(), g));
        wanted.stream().filter(g -> !there.contains(g)).forEach(g -> identity.createMembership(person.id(), g));
    }

    private String unguessable() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
