package org.dealgate.system.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2027-03-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final SetClock clock = new SetClock();
    private final Attempts attempts = new Attempts(clock, Duration.ofMinutes(10), 3);

    private void add(String key, int times) {
        for (int i = 0; i < times; i++) {
            attempts.add(key);
        }
    }

    @Test
    void as_many_as_are_allowed_need_not_wait() {
        add("here", 2);

        assertThat(attempts.wait("here")).isZero();
    }

    @Test
    void one_more_waits_for_what_is_left_of_the_window() {
        attempts.add("here");
        clock.pass(Duration.ofMinutes(4));
        add("here", 2);

        assertThat(attempts.wait("here")).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void trying_on_while_waiting_makes_it_no_longer() {
        add("here", 3);
        clock.pass(Duration.ofMinutes(9));
        add("here", 5);

        assertThat(attempts.wait("here")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_new_window_begins_at_nothing() {
        add("here", 3);
        clock.pass(Duration.ofMinutes(10));

        assertThat(attempts.wait("here")).isZero();
        add("here", 2);
        assertThat(attempts.wait("here")).isZero();
    }

    @Test
    void one_key_does_not_count_for_another_and_can_be_forgotten() {
        add("here", 3);
        add("there", 3);
        attempts.forget("here");

        assertThat(attempts.wait("here")).isZero();
        assertThat(attempts.wait("there")).isPositive();
        assertThat(attempts.wait("elsewhere")).isZero();
    }

    @Test
    void a_flood_of_keys_pushes_out_the_oldest() {
        add("first", 3);
        for (int i = 0; i < 50_000; i++) {
            attempts.add("flood " + i);
        }
        add("last", 3);

        assertThat(attempts.wait("first")).isZero();
        assertThat(attempts.wait("last")).isPositive();
    }
}
