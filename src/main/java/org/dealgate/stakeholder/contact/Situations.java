package org.dealgate.stakeholder.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Gathers what the rules are asked with, in as many statements for many deals as for one. */
@Component
@EnableConfigurationProperties(ContactSettings.class)
class Situations {

    private final ActivityTable activities;
    private final NextStepTable nextSteps;
    private final CustomerObstacles obstacles;
    private final BusinessCalendar calendar;
    private final ContactSettings settings;
    private final Clock clock;

    Situations(
            ActivityTable activities,
            NextStepTable nextSteps,
            CustomerObstacles obstacles,
            BusinessCalendar calendar,
            ContactSettings settings,
            Clock clock) {
        this.activities = activities;
        this.nextSteps = nextSteps;
        this.obstacles = obstacles;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * By the deal's number.
     *
     * @param maps who is on each deal's map
     */
    Map<String, Situation> of(Map<String, List<Stakeholder>> maps) {
        Set<String> dealNumbers = maps.keySet();
        Optional<Person> asking = CurrentActor.person();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), asking.map(Person::timeZone).orElse(ZoneOffset.UTC));
        String country = asking.map(Person::country).orElse(null);
        LocalDate unknownSince = calendar.minusDays(today, settings.stanceDays(), country);
        LocalDate silentSince = calendar.minusDays(today, settings.silentDays(), country);
        Map<Long, LocalDate> lastContacts = activities.lastContacts(dealNumbers);
        Map<String, List<NextStep>> steps = nextSteps.open(dealNumbers);
        Map<String, List<Obstacle>> inTheWay = obstacles.open(dealNumbers);
        Map<String, Situation> situations = new LinkedHashMap<>();
        maps.forEach((number, map) -> situations.put(
                number,
                new Situation(
                        new Coverage(map, Optional.empty()),
                        lastContacts,
                        steps.getOrDefault(number, List.of()),
                        inTheWay.getOrDefault(number, List.of()),
                        today,
                        settings.weight(),
                        unknownSince,
                        silentSince)));
        return situations;
    }
}
