package org.dealgate.dealroom.room;

import java.util.Set;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.deal.Returns;
import org.dealgate.deal.Stage;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.dealroom.page.Viewer;
import org.dealgate.dealroom.page.Words;
import org.dealgate.dealroom.rework.ReworkList;
import org.dealgate.dealroom.rework.ReworkText;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;

/** Whether the deal goes on, and what must be done again where it came back. */
@Component
class CoursePanel implements Panel {

    private final DealAccess access;
    private final Returns returns;
    private final ReworkList rework;
    private final ReworkText text;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Words words;

    CoursePanel(
            DealAccess access,
            Returns returns,
            ReworkList rework,
            ReworkText text,
            Colleagues colleagues,
            Viewer viewer,
            Words words) {
        this.access = access;
        this.returns = returns;
        this.rework = rework;
        this.text = text;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.words = words;
    }

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        boolean hold = showing.may(access, Permission.HOLD_DEAL);
        Set<Stage> back =
                showing.viewer().map(person -> returns.possible(deal, person)).orElse(Set.of());
        showing.with("assistants", colleagues.active(Groups.ACCOUNT_ASSISTANTS))
                .with("stagesBack", back)
                .with("rework", text.of(rework.of(deal), words.locale(), viewer.timeZone()))
                .form("assistant", showing.may(access, Permission.CHANGE_DEAL))
                .form("hold", hold && !deal.held())
                .form("resume", hold && deal.held())
                .form("return", !back.isEmpty());
    }
}
