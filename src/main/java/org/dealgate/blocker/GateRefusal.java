package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.deal.Stage;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.springframework.stereotype.Component;

/** Why a gate holds: every blocker by its text, who sees to it, and since when. */
@Component
public class GateRefusal {

    private final Blockers blockers;
    private final People people;

    GateRefusal(Blockers blockers, People people) {
        this.blockers = blockers;
        this.people = people;
    }

    /** @throws Refusal conflict, while something keeps the deal from leaving the stage */
    public void requireOpen(String dealNumber, Stage stage) {
        List<Blocker> holding = blockers.openBlocking(dealNumber, stage);
        if (!holding.isEmpty()) {
            throw because(holding);
        }
    }

    /** The refusal that names them, one sentence each; days are those of the current actor's time zone. */
    public Refusal because(List<Blocker> holding) {
        Map<String, String> names = new HashMap<>();
        ZoneId zone = people.find(CurrentActor.get().id()).map(Person::timeZone).orElse(ZoneOffset.UTC);
        var problems = new ArrayList<Problem>();
        problems.add(new Problem(null, "blocker.gate-holds", List.of(holding.size())));
        for (Blocker blocker : holding) {
            String owner = names.computeIfAbsent(blocker.owner(), this::name);
            problems.add(new Problem(
                    null,
                    "blocker.gate-holds.by",
                    List.of(BlockerText.sentence(blocker), owner, day(blocker.openSince(), zone))));
        }
        return new Refusal(Kind.CONFLICT, problems);
    }

    private String name(String id) {
        return people.find(id).map(Person::name).orElse(id);
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }
}
