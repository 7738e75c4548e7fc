package org.dealgate.dealroom.room;

import org.dealgate.intake.duplicate.Duplicates;
import org.springframework.stereotype.Component;

/** The other deals that this one may be one purchase with. */
@Component
class DuplicatesPanel implements Panel {

    private final Duplicates duplicates;

    DuplicatesPanel(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public void show(Showing showing) {
        showing.with("duplicates", duplicates.of(showing.deal().number()));
    }
}
