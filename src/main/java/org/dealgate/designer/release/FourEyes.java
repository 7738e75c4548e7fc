package org.dealgate.designer.release;

import org.dealgate.people.Actor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where it is configured, what one person proposes another one approves before it is released. */
@Component
@EnableConfigurationProperties(DesignerSettings.class)
class FourEyes {

    private final DesignerSettings settings;
    private final Rights rights;

    FourEyes(DesignerSettings settings, Rights rights) {
        this.settings = settings;
        this.rights = rights;
    }

    boolean wanted() {
        return settings.fourEyes();
    }

    void requireApprover(Release release, Actor actor) {
        if (!wanted()) {
            throw Refusal.conflict("release.approval.not-wanted");
        }
        if (release.proposedBy().equals(actor.id())) {
            throw Refusal.notAllowed("release.approval.own");
        }
    }

    void requireApproval(Release release) {
        if (wanted() && release.approvedBy() == null) {
            throw Refusal.conflict("release.approval.missing");
        }
    }

    /** @throws Refusal where it was sent anew since, or, where four eyes are wanted, nobody says what they were shown */
    void requireSeen(Release release, @Nullable Integer seen) {
        if (seen == null && wanted()) {
            throw Refusal.invalid("version", "release.seen.missing");
        }
        if (seen != null && seen != release.version()) {
            throw Refusal.conflict("release.seen.other", seen, release.version());
        }
    }

    /** Past the releases, as from Camunda Modeler. */
    void requireRelease(Actor actor) {
        if (wanted() && !rights.may(actor, Permission.OPERATE)) {
            throw Refusal.notAllowed("release.direct");
        }
    }
}
