package org.dealgate.dealroom.room;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.dealgate.deal.Deal;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.contact.Activities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A deal's buying centre now, or at the end of a past day where the reader is. */
@Component
class BuyingCentres {

    private final Stakeholders stakeholders;
    private final Activities activities;
    private final Viewer viewer;
    private final Clock clock;

    BuyingCentres(Stakeholders stakeholders, Activities activities, Viewer viewer, Clock clock) {
        this.stakeholders = stakeholders;
        this.activities = activities;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The day, where it is over; null asks for the present map. */
    @Nullable
    LocalDate past(@Nullable LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.timeZone());
        return day != null && day.isBefore(today) ? day : null;
    }

    /** When each of them was last met, by stakeholder; nothing for a past day. */
    Map<Long, LocalDate> lastContacts(Deal deal, @Nullable LocalDate day) {
        return past(day) == null ? activities.lastContacts(deal.number()) : Map.of();
    }

    Coverage of(Deal deal, @Nullable LocalDate day) {
        LocalDate past = past(day);
        var people = past == null
                ? stakeholders.of(deal.number())
                : stakeholders.of(
                        deal.number(),
                        past.plusDays(1).atStartOfDay(viewer.timeZone()).toInstant());
        return new Coverage(people, deal.economicBuyerPlan());
    }
}
