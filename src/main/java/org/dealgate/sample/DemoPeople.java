package org.dealgate.sample;

import static org.dealgate.people.Groups.*;

import java.util.List;
import java.util.Set;
import org.dealgate.people.NewPerson;
import org.dealgate.people.People;
import org.dealgate.people.Position;
import org.dealgate.system.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demonstration; each has the name they sign in with as password. */
@Component
@Order(DemoPeople.ORDER)
class DemoPeople implements ApplicationRunner {

    /** Sample deals come later: these people play them. */
    static final int ORDER = 100;

    private static final List<NewPerson> ALL = List.of(
            person("amy", "Amy Archer", "en", "Europe/Berlin", ACCOUNT_MANAGERS, null),
            person("ben", "贲子豪 (Ben Zihao)", "zh", "Asia/Shanghai", ACCOUNT_ASSISTANTS, null),
            person("tess", "Tess Turner", "en", "Europe/Berlin", TECHNICAL_REVIEWERS, null),
            person("finn", "Finn Fischer", "en", "Europe/Berlin", FINANCE_CONTROLLERS, null),
            person("eva", "Eva Ericsson", "en", "Europe/Stockholm", EXECUTIVES, Position.HEAD_OF_SALES),
            person("erik", "Erik Ekberg", "en", "Europe/Stockholm", EXECUTIVES, Position.FINANCE_DIRECTOR),
            person("ella", "艾岚 (Ella Ai)", "zh", "Asia/Shanghai", EXECUTIVES, Position.CHIEF_EXECUTIVE),
            person("sam", "Sam Schneider", "en", "Europe/Berlin", SERVICE_MANAGERS, null),
            person("dora", "Dora Dietrich", "en", "Europe/Berlin", PROCESS_DESIGNERS, null),
            person("audrey", "Audrey Abbot", "en", "Europe/London", AUDITORS, null),
            person("admin", "Ada Admin", "en", "UTC", ADMINISTRATORS, null));

    private final Installation installation;
    private final People people;

    DemoPeople(Installation installation, People people) {
        this.installation = installation;
        this.people = people;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (installation.demoPeople()) {
            ALL.stream()
                    .filter(person -> people.find(String.valueOf(person.id())).isEmpty())
                    .forEach(people::seed);
        }
    }

    private static NewPerson person(
            String id, String name, String language, String timeZone, String group, @Nullable Position position) {
        return new NewPerson(
                id,
                name,
                id + "@dealgate.example",
                language,
                timeZone,
                "CN",
                Set.of(group),
                position == null ? null : position.key(),
                id);
    }
}
