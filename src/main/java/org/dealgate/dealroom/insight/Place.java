package org.dealgate.dealroom.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list starts: after this line. It says as of when its list was counted, because what is open grows from
 * page to page otherwise.
 */
record Place(Instant asOf, BigDecimal seconds, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,17})_(\\d{1,12}\\.\\d{1,9})_(\\d{1,18})");

    /** @throws Refusal where nothing that {@link #toString} wrote is given */
    static @Nullable Place of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw Refusal.invalid("after", "insight.after");
        }
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                new BigDecimal(matcher.group(2)),
                Long.parseLong(matcher.group(3)));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, asOf) + "_"
                + seconds.setScale(6).toPlainString() + "_" + id;
    }
}
