package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealgate.approval.authority.Office.as;
import static org.dealgate.approval.authority.Office.assertRefused;
import static org.dealgate.approval.authority.Office.fields;
import static org.dealgate.approval.authority.Office.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dealgate.DealgateTest;
import org.dealgate.Together;
import org.dealgate.people.People;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DealgateTest
class AbsencesTest {

    @Autowired
    private Absences absences;

    @Autowired
    private AbsenceTable table;

    @Autowired
    private Assistants assistants;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private ApplicationEventPublisher events;

    private Office office;
    private String xenia;

    @BeforeEach
    void hire() {
        office = new Office(people);
        xenia = office.executive();
    }

    @Test
    void an_executive_is_away_until_the_absence_is_ended() {
        assertThat(absences.isAbsent(xenia)).isFalse();

        Absence set = as(xenia, () -> absences.create(away(today(), today().plusDays(3))));
        assertThat(absences.isAbsent(xenia)).isTrue();
        assertThat(absences.isAbsent(office.executive())).isFalse();

        Absence ended = as(xenia, () -> absences.end(set.id()));
        assertThat(ended.endedBy()).isEqualTo(xenia);
        assertThat(absences.isAbsent(xenia)).isFalse();
        assertRefused(xenia, () -> absences.end(set.id()))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
        assertRefused(xenia, () -> absences.end(0))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_FOUND));
    }

    @Test
    void an_absence_counts_from_its_first_day_to_its_last_where_the_person_is() {
        office.relocate(xenia, "Pacific/Pago_Pago");
        LocalDate first = today().plusDays(10);
        as(xenia, () -> absences.create(away(first, first)));

        // Pago Pago is 11 hours behind
        Instant begins = first.atStartOfDay().toInstant(ZoneOffset.ofHours(-11));
        assertThat(at(begins.minusSeconds(1)).isAbsent(xenia)).isFalse();
        assertThat(at(begins).isAbsent(xenia)).isTrue();
        assertThat(at(begins.plusSeconds(24 * 60 * 60 - 1)).isAbsent(xenia)).isTrue();
        assertThat(at(begins.plusSeconds(24 * 60 * 60)).isAbsent(xenia)).isFalse();
    }

    @Test
    void an_absence_that_has_not_begun_is_called_off() {
        Absence set = as(xenia, () -> absences.create(away(today().plusDays(5), today().plusDays(6))));

        as(xenia, () -> absences.end(set.id()));

        as(xenia, () -> absences.create(away(today().plusDays(5), today().plusDays(6))));
    }

    @Test
    void absences_do_not_overlap_even_where_eight_are_entered_at_once() throws Exception {
        for (int day = 5; day < 10; day++) {
            AbsenceDraft draft = away(today().plusDays(day), today().plusDays(day));
            var results = Together.does(8, () -> as(xenia, () -> absences.create(draft)));

            assertThat(results).filteredOn(Absence.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(7)
                    .allSatisfy(r -> assertThat(((Refusal) r).kind()).isEqualTo(Kind.CONFLICT));
        }
        assertRefused(xenia, () -> absences.create(away(today().plusDays(4), today().plusDays(20))))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.CONFLICT));
    }

    @Test
    void the_days_are_to_come_and_in_order() {
        assertRefused(xenia, () -> absences.create(away(today().minusDays(1), today())))
                .satisfies(r -> assertThat(fields(r)).containsExactly("from"));
        assertRefused(xenia, () -> absences.create(away(today().plusDays(1), today())))
                .satisfies(r -> assertThat(fields(r)).containsExactly("until"));
        assertRefused(xenia, () -> absences.create(away(null, null)))
                .satisfies(r -> assertThat(fields(r)).containsExactly("from", "until"));
    }

    @Test
    void only_executives_are_absent() {
        String administrator = office.administrator();
        for (String unfit : new String[] {administrator, office.accountAssistant(), "nobody", ""}) {
            assertRefused(administrator, () -> absences.create(new AbsenceDraft(unfit, today(), today())))
                    .satisfies(r -> assertThat(fields(r)).containsExactly("person"));
        }
    }

    @Test
    void the_person_an_assistant_and_an_administrator_set_and_end_it_and_nobody_else_does() {
        String assistant = office.accountAssistant();
        as(xenia, () -> assistants.permit(null, assistant));

        for (String actor : new String[] {xenia, assistant, office.administrator()}) {
            Absence set = as(actor, () -> absences.create(new AbsenceDraft(xenia, today(), today())));
            assertThat(as(actor, absences::visible)).containsEntry(set, State.IN_FORCE);
            assertThat(as(actor, () -> absences.end(set.id())).endedBy()).isEqualTo(actor);
        }
        Absence set = as(xenia, () -> absences.create(away(today(), today())));
        for (String actor : new String[] {office.executive(), office.accountAssistant(), office.auditor()}) {
            assertRefused(
                            actor,
                            () -> absences.create(new AbsenceDraft(xenia, today().plusDays(5), today().plusDays(5))))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
            assertRefused(actor, () -> absences.end(set.id()))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Kind.NOT_ALLOWED));
            assertThat(as(actor, absences::visible)).isEmpty();
        }
    }

    private static AbsenceDraft away(LocalDate from, LocalDate until) {
        return new AbsenceDraft(null, from, until);
    }

    private Absences at(Instant instant) {
        var then = new Executives(people, Clock.fixed(instant, ZoneOffset.UTC));
        return new Absences(table, assistants, then, rights, events);
    }
}
