package org.dealgate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dealgate.DealgateTest;
import org.dealgate.Staff;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DealgateTest
class PeopleTest {

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void only_administrators_manage_people() {
        for (String group : Groups.ALL) {
            Actor actor = new Actor(Staff.member(people, group), Channel.REST);
            String other = Staff.member(people, Groups.AUDITORS);
            Runnable work = () -> CurrentActor.as(actor, () -> people.setPassword(other, "a-new-password"));
            if (group.equals(Groups.ADMINISTRATORS)) {
                work.run();
                assertThat(passwords.check(other, "a-new-password")).isPresent();
            } else {
                assertThatThrownBy(work::run).isInstanceOf(Refusal.class);
                assertThat(passwords.check(other, "a-new-password")).isEmpty();
            }
        }
    }

    @Test
    void nobody_deactivates_themselves() {
        String admin = Staff.member(people, Groups.ADMINISTRATORS);

        assertThatThrownBy(() -> CurrentActor.as(new Actor(admin, Channel.PAGE), () -> people.deactivate(admin)))
                .isInstanceOf(Refusal.class);
        assertThat(people.get(admin).active()).isTrue();
    }

    @Test
    void who_relies_on_positions_is_not_surprised_by_somebody_who_gets_one_meanwhile() {
        transactions.executeWithoutResult(outer -> {
            people.holdPositions();
            var refused = CompletableFuture.supplyAsync(() ->
                            catchThrowable(() -> transactions.executeWithoutResult(tx -> {
                                jdbc.sql("set local lock_timeout = '300ms'").update();
                                Staff.member(people, Groups.EXECUTIVES);
                            })))
                    .join();
            assertThat(refused).hasStackTraceContaining("lock timeout");
        });
    }

    @Test
    void a_change_made_at_the_same_moment_does_not_bring_back_whom_somebody_deactivates() {
        String amy = Staff.member(people, Groups.AUDITORS);
        var change = new PersonChange("Amy A.", "amy@example.com", "en", "UTC", Set.of(Groups.AUDITORS), null);

        var changed = transactions.execute(tx -> {
            people.deactivate(amy);
            var waiting = CompletableFuture.runAsync(() -> people.change(amy, change));
            await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0);
            return waiting;
        });
        changed.join();

        assertThat(people.get(amy).name()).isEqualTo("Amy A.");
        assertThat(people.get(amy).active()).isFalse();
    }

    @Test
    void an_id_is_given_once() {
        String amy = Staff.member(people, Groups.AUDITORS);

        assertThatThrownBy(() -> people.seed(
                        new NewPerson(amy, "Another", "a@example.com", "en", "UTC", Set.of(), null, "password1")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void a_changed_password_ends_the_old_one_at_once() {
        String amy = Staff.member(people, Groups.AUDITORS);
        assertThat(passwords.check(amy, amy)).isPresent();

        people.setPassword(amy, "quite-another");

        assertThat(passwords.check(amy, amy)).isEmpty();
        assertThat(passwords.check(amy, "quite-another")).isPresent();
    }

    @Test
    void a_mail_address_that_would_end_a_header_line_is_refused() {
        String amy = Staff.member(people, Groups.AUDITORS);

        assertThatThrownBy(() -> people.change(
                        amy, new PersonChange("Amy", "amy@example.com\r\nBcc: x@y", "en", "UTC", Set.of(), null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.problems().get(0).field()).isEqualTo("email"));
    }

    @Test
    void a_person_has_a_country_or_the_default_one() {
        String amy = Staff.member(people, Groups.AUDITORS);
        assertThat(people.get(amy).country()).isNull();

        people.change(amy, inCountry("DE"));
        assertThat(people.get(amy).country()).isEqualTo("DE");
        people.deactivate(amy);
        assertThat(people.get(amy).country()).isEqualTo("DE");

        people.change(amy, inCountry(null));
        assertThat(people.get(amy).country()).isNull();
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        String amy = Staff.member(people, Groups.AUDITORS);

        for (String country : new String[] {"XX", "de", "DEU", ""}) {
            assertThatThrownBy(() -> people.change(amy, inCountry(country)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            r -> assertThat(r.problems().get(0).field()).isEqualTo("country"));
        }
    }

    private static PersonChange inCountry(@Nullable String country) {
        return new PersonChange("Amy", "amy@example.com", "en", "UTC", country, Set.of(Groups.AUDITORS), null);
    }
}
