package org.dealgate.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;

/** Which day it is. */
@Component
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** Where the person is who acts; in UTC where nobody does. */
    public LocalDate ofActor() {
        return LocalDate.ofInstant(
                clock.instant(), CurrentActor.person().map(Person::timeZone).orElse(ZoneOffset.UTC));
    }

    /** Where on earth the day is least far: it is over nowhere. */
    public LocalDate earliest() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    }

    /** Where on earth the day is furthest: no later day has begun anywhere. */
    public LocalDate latest() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
