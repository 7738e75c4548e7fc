package org.dealgate.approval.authority;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an authority reaches.
 *
 * @param value of the whole deal, in base currency; null for any
 * @param discountPercent null for any
 */
public record Limit(@Nullable BigDecimal value, @Nullable BigDecimal discountPercent) {

    public static final Limit NONE = new Limit(null, null);

    public Limit {
        value = plain(value);
        discountPercent = plain(discountPercent);
    }

    /** A limited authority never covers what is not known. */
    public boolean covers(Optional<BigDecimal> value, Optional<BigDecimal> discountPercent) {
        return isWithin(this.value, value) && isWithin(this.discountPercent, discountPercent);
    }

    /** What both allow. */
    public Limit stricter(Limit other) {
        return new Limit(smaller(value, other.value), smaller(discountPercent, other.discountPercent));
    }

    public boolean isNone() {
        return value == null && discountPercent == null;
    }

    void describe(Map<String, Object> details, String prefix) {
        if (value != null) {
            details.put(prefix + "Value", value);
        }
        if (discountPercent != null) {
            details.put(prefix + "DiscountPercent", discountPercent);
        }
    }

    private static boolean isWithin(@Nullable BigDecimal limit, Optional<BigDecimal> figure) {
        return limit == null || figure.filter(f -> f.compareTo(limit) <= 0).isPresent();
    }

    private static @Nullable BigDecimal smaller(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
