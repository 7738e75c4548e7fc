package org.dealgate.system.start;

import java.util.Locale;
import java.util.Set;
import org.dealgate.people.Groups;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.RefusalText;
import org.dealgate.system.CannotStart;
import org.dealgate.system.Installation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates the administrator of the configuration where the database has none, and refuses to start without any. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(AdministratorProperties.class)
class FirstAdministrator implements ApplicationRunner {

    private final Installation installation;
    private final People people;
    private final AdministratorProperties configured;
    private final RefusalText texts;

    FirstAdministrator(
            Installation installation, People people, AdministratorProperties configured, RefusalText texts) {
        this.installation = installation;
        this.people = people;
        this.configured = configured;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.demoPeople() || people.hasAdministrator()) {
            return;
        }
        if (!configured.complete()) {
            throw new CannotStart("There is no administrator yet: set dealgate.admin.id, dealgate.admin.password and"
                    + " dealgate.admin.email (or DEALGATE_ADMIN_ID, DEALGATE_ADMIN_PASSWORD and DEALGATE_ADMIN_EMAIL)"
                    + " for the first start.");
        }
        try {
            people.create(new NewPerson(
                    configured.id(),
                    configured.name(),
                    configured.email(),
                    configured.language(),
                    configured.timeZone(),
                    Set.of(Groups.ADMINISTRATORS),
                    null,
                    configured.password()));
        } catch (Refusal refusal) {
            throw new CannotStart(
                    "The administrator configured with dealgate.admin.* cannot be created: "
                            + texts.of(refusal, Locale.ENGLISH),
                    refusal);
        }
    }
}
