package org.dealgate.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.calendar.BusinessCalendar;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
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

    /** The same for those of the requests whose time runs, by their ids, read at once. */
    Map<Long, Instant> due(List<ApprovalRequest> requests) {
        List<ApprovalRequest> running =
                requests.stream().filter(ApprovalRequest::isOpen).toList();
        if (running.isEmpty()) {
            return Map.of();
        }
        Map<List<Object>, Round> asked = rounds.of(running).stream()
                .collect(Collectors.toMap(r -> List.of(r.dealNumber(), r.number()), Function.identity()));
        Map<String, Person> addressees =
                people.found(running.stream().map(r -> r.course().addressee()).toList());
        return running.stream()
                .collect(Collectors.toMap(
                        ApprovalRequest::id,
                        r -> after(
                                r,
                                given(r, asked.get(List.of(r.dealNumber(), r.round()))),
                                addressees.get(r.course().addressee()))));
    }

    /** Business minutes used until now. */
    int used(ApprovalRequest request) {
        Person person = people.get(request.course().addressee());
        Instant asked = Objects.requireNonNullElse(request.askedAt(), clock.instant());
        Duration since = calendar.between(asked, clock.instant(), person);
        return request.course().usedMinutes() + Math.toIntExact(since.toMinutes());
    }

    /** Business minutes since then in which the request was open already. */
    long since(ApprovalRequest request, Instant then) {
        Instant asked = Objects.requireNonNullElse(request.askedAt(), then);
        return calendar.between(
                        asked.isAfter(then) ? asked : then,
                        clock.instant(),
                        people.get(request.course().addressee()))
                .toMinutes();
    }

    private Instant after(ApprovalRequest request, Duration whole) {
        return after(request, whole, people.get(request.course().addressee()));
    }

    private Instant after(ApprovalRequest request, Duration whole, Person addressee) {
        Duration left = whole.minusMinutes(request.course().usedMinutes());
        Instant asked = Objects.requireNonNullElse(request.askedAt(), clock.instant());
        return calendar.plusHours(asked, left.isNegative() ? Duration.ZERO : left, addressee);
    }

    private Duration given(ApprovalRequest request) {
        return given(request, rounds.current(request.dealNumber()).orElse(null));
    }

    private static Duration given(ApprovalRequest request, @Nullable Round asked) {
        int hours = Stream.ofNullable(asked)
                .flatMap(round -> round.levels().stream())
                .filter(level -> level.number() == request.level())
                .findFirst()
                .map(RoundLevel::rule)
                .orElse(LevelRule.USUAL)
                .serviceHours();
        return Duration.ofHours(hours);
    }
}
