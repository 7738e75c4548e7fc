package org.dealgate.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.stereotype.Component;

/** How long an approver has, in the business hours of whoever is asked. It does not run while information is awaited. */
@Component
class ServiceTime {

    private final BusinessCalendar calendar;
    private final RoundTable rounds;
    private final People people;
    private final Clock clock;

    ServiceTime(BusinessCalendar calendar, RoundTable rounds, People people, Clock clock) {
        this.calendar = calendar;
        this.rounds = rounds;
        this.people = people;
        this.clock = clock;
    }

    /** When half of the time has passed. */
    Instant reminderDue(ApprovalRequest request) {
        return after(request, given(request).dividedBy(2));
    }

    /** When all of the time has passed. */
    Instant due(ApprovalRequest request) {
        return after(request, given(request));
    }

    /** Business minutes used until now. */
    int used(ApprovalRequest request) {
        Person person = people.get(request.course().addressee());
        Instant asked = Objects.requireNonNullElse(request.askedAt(), clock.instant());
        Duration since = calendar.between(asked, clock.instant(), person);
        return request.course().usedMinutes() + Math.toIntExact(since.toMinutes());
    }

    private Instant after(ApprovalRequest request, Duration whole) {
        Duration left = whole.minusMinutes(request.course().usedMinutes());
        Person person = people.get(request.course().addressee());
        Instant asked = Objects.requireNonNullElse(request.askedAt(), clock.instant());
        return calendar.plusHours(asked, left.isNegative() ? Duration.ZERO : left, person);
    }

    private Duration given(ApprovalRequest request) {
        int hours = rounds.current(request.dealNumber()).stream()
                .flatMap(round -> round.levels().stream())
                .filter(level -> level.number() == request.level())
                .findFirst()
                .map(RoundLevel::rule)
                .orElse(LevelRule.USUAL)
                .serviceHours();
        return Duration.ofHours(hours);
    }
}
