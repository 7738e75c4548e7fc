package org.dealgate.calendar;

import java.time.LocalTime;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people work.
 *
 * @param opens when business hours begin, in the local time of whoever is asked
 * @param closes when they end
 * @param country ISO 3166 alpha-2, of everybody who has no country of their own
 */
@ConfigurationProperties("dealgate.calendar")
public record CalendarSettings(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("CN") String country) {

    public CalendarSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "dealgate.calendar.opens must be earlier than dealgate.calendar.closes.");
        }
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException(
                    "dealgate.calendar.country must be a country of ISO 3166 such as CN, not '" + country + "'.");
        }
    }
}
