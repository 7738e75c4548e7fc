package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ObjectAssert;
import org.dealgate.Staff;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.people.PersonChange;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Executives and others of one test, all of them in Berlin. */
class Office {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final People people;

    Office(People people) {
        this.people = people;
    }

    String executive() {
        return Staff.member(people, Groups.EXECUTIVES);
    }

    String administrator() {
        return Staff.member(people, Groups.ADMINISTRATORS);
    }

    String accountAssistant() {
        return Staff.member(people, Groups.ACCOUNT_ASSISTANTS);
    }

    String auditor() {
        return Staff.member(people, Groups.AUDITORS);
    }

    void move(String person, String group) {
        Person p = people.get(person);
        people.change(
                person, new PersonChange(p.name(), p.email(), "en", p.timeZone().getId(), Set.of(group), null));
    }

    void relocate(String person, String zone) {
        Person p = people.get(person);
        people.change(person, new PersonChange(p.name(), p.email(), "en", zone, p.groups(), null));
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(BERLIN));
    }

    static <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(new Actor(person, Channel.PAGE), work);
    }

    static void as(String person, Runnable work) {
        CurrentActor.as(new Actor(person, Channel.PAGE), work);
    }

    static ObjectAssert<Refusal> assertRefused(String person, Runnable work) {
        return assertThatThrownBy(() -> as(person, work)).asInstanceOf(InstanceOfAssertFactories.type(Refusal.class));
    }

    static List<String> fields(Refusal refusal) {
        return refusal.problems().stream().map(p -> String.valueOf(p.field())).toList();
    }

    static List<String> keys(Refusal refusal) {
        return refusal.problems().stream().map(Refusal.Problem::key).toList();
    }

    /** Entered by the delegator, for a week from today. */
    static DelegationDraft standIn(String delegate) {
        return standIn(null, delegate, today(), today().plusDays(6));
    }

    static DelegationDraft standIn(
            @Nullable String delegator, String delegate, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new DelegationDraft(delegator, delegate, from, until, null, null, null, null, "On holiday");
    }

    static DelegationDraft standInFor(String delegate, @Nullable String region, @Nullable Long account) {
        return new DelegationDraft(
                null, delegate, today(), today().plusDays(6), null, null, region, account, "On holiday");
    }
}
