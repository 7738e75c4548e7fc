package org.dealgate.approval.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static final Limit MILLION_AND_TEN_PERCENT = limit("1000000", "10");

    @Test
    void a_limit_covers_up_to_and_including_its_figures() {
        assertThat(covers(MILLION_AND_TEN_PERCENT, "1000000.00", "10.0")).isTrue();
        assertThat(covers(MILLION_AND_TEN_PERCENT, "1000000.01", "10")).isFalse();
        assertThat(covers(MILLION_AND_TEN_PERCENT, "1000000", "10.01")).isFalse();
        assertThat(covers(MILLION_AND_TEN_PERCENT, "1", "-5")).isTrue();
    }

    @Test
    void a_limited_authority_never_covers_what_is_not_known() {
        assertThat(covers(MILLION_AND_TEN_PERCENT, null, "1")).isFalse();
        assertThat(covers(MILLION_AND_TEN_PERCENT, "1", null)).isFalse();
        assertThat(covers(limit("1000000", null), "1", null)).isTrue();
        assertThat(covers(limit(null, "10"), null, "1")).isTrue();
    }

    @Test
    void no_limit_covers_everything() {
        assertThat(covers(Limit.NONE, null, null)).isTrue();
        assertThat(covers(Limit.NONE, "999999999999999", "100")).isTrue();
    }

    @Test
    void the_stricter_of_two_is_what_both_allow() {
        Limit other = limit("500", "20");

        assertThat(MILLION_AND_TEN_PERCENT.stricter(other))
                .isEqualTo(other.stricter(MILLION_AND_TEN_PERCENT))
                .isEqualTo(limit("500", "10"));
        assertThat(limit("5", null).stricter(limit(null, "7"))).isEqualTo(limit("5", "7"));
        assertThat(Limit.NONE.stricter(other)).isEqualTo(other);
    }

    @Test
    void equal_limits_are_equal_however_they_were_written() {
        assertThat(limit("1E6", "10.000")).isEqualTo(MILLION_AND_TEN_PERCENT);
        assertThat(limit("0.0000", null)).isEqualTo(limit("0", null));
    }

    private static boolean covers(Limit limit, @Nullable String value, @Nullable String discount) {
        return limit.covers(figure(value), figure(discount));
    }

    private static Limit limit(@Nullable String value, @Nullable String discount) {
        return new Limit(figure(value).orElse(null), figure(discount).orElse(null));
    }

    private static Optional<BigDecimal> figure(@Nullable String written) {
        return Optional.ofNullable(written).map(BigDecimal::new);
    }
}
