package org.dealgate.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The public holidays of whole countries; there are none in a country whose holidays nobody has written down. */
@Component
class PublicHolidays {

    private final Map<String, Optional<HolidayManager>> known = new ConcurrentHashMap<>();

    boolean on(LocalDate day, String country) {
        return known.computeIfAbsent(country, PublicHolidays::find)
                .map(holidays -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY))
                .orElse(false);
    }

    private static Optional<HolidayManager> find(String country) {
        ManagerParameter file = ManagerParameters.create(country.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(file.createResourceUrl()).map(there -> HolidayManager.getInstance(file));
    }
}
