package org.dealgate.dealroom.room;

import java.util.Objects;
import org.dealgate.deal.Deal;
import org.dealgate.deal.DealAccess;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.people.Groups;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the deal is, whose it is and where it stands. */
@Component
class FactsPanel implements Panel {

    private final DealAccess access;
    private final Colleagues colleagues;

    FactsPanel(DealAccess access, Colleagues colleagues) {
        this.access = access;
        this.colleagues = colleagues;
    }

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        boolean change = showing.may(access, Permission.CHANGE_DEAL);
        showing.with("managers", colleagues.active(Groups.ACCOUNT_MANAGERS))
                .form("description", change, () -> description(deal))
                .form("owner", change)
                .form("withdraw", showing.may(access, Permission.WITHDRAW_DEAL));
    }

    private static MultiValueMap<String, String> description(Deal deal) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("title", deal.title());
        form.add("expectedClose", Objects.toString(deal.expectedClose(), ""));
        return form;
    }
}
