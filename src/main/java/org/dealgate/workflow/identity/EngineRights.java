package org.dealgate.workflow.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.dealgate.people.Groups;
import org.dealgate.workflow.identity.RightsTable.Right;
import org.springframework.stereotype.Component;

/** Makes the engine's authorisations say what the table of rights says; those that others added are left alone. */
@Component
class EngineRights {

    private final AuthorizationService authorizations;

    EngineRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grant() {
        Map<String, Authorization> there = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(Groups.ALL.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        a -> key(a.getGroupId(), a.getResourceType(), a.getResourceId()),
                        Function.identity(),
                        (one, other) -> one));
        for (Right right : RightsTable.rights()) {
            Authorization known = there.get(key(right.group(), right.resource().resourceType(), right.id()));
            if (known == null) {
                known = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                known.setGroupId(right.group());
                known.setResource(right.resource());
                known.setResourceId(right.id());
            } else if (says(known, right)) {
                continue;
            }
            known.setPermissions(right.permissions().toArray(Permission[]::new));
            authorizations.saveAuthorization(known);
        }
    }

    // some kinds of resources have an enumeration of permissions of their own
    private static boolean says(Authorization known, Right right) {
        if (right.permissions().contains(Permissions.ALL)) {
            return known.isEveryPermissionGranted();
        }
        Permission[] possible = right.permissions().get(0).getClass().getEnumConstants();
        Set<Permission> granted = Arrays.stream(known.getPermissions(possible))
                .filter(p -> p.getValue() != 0)
                .collect(Collectors.toSet());
        return granted.equals(Set.copyOf(right.permissions()));
    }

    private static String key(String group, int resource, String id) {
        return group + ' ' + resource + ' ' + id;
    }
}
