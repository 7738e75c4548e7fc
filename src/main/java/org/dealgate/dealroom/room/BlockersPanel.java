package org.dealgate.dealroom.room;

import java.util.List;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerComments;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deal;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The most urgent of what is in the deal's way; each blocker has a page of its own, and all of them together have one. */
@Component
class BlockersPanel implements Panel {

    private static final int MOST_URGENT = 20;

    private final Blockers blockers;
    private final BlockerComments comments;
    private final Colleagues colleagues;

    BlockersPanel(Blockers blockers, BlockerComments comments, Colleagues colleagues) {
        this.blockers = blockers;
        this.comments = comments;
        this.colleagues = colleagues;
    }

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        List<Blocker> all = blockers.of(deal.number());
        List<Blocker> open = all.stream().filter(Blocker::isOpen).toList();
        showing.with("openBlockers", open.stream().limit(MOST_URGENT).toList())
                .with("openCount", open.size())
                .with(
                        "blockingCount",
                        open.stream()
                                .filter(b -> b.severity() == Severity.BLOCKING)
                                .count())
                .with("closedCount", all.size() - open.size())
                .with("comments", comments.counted(deal.number()))
                .with("blockerKinds", blockers.kinds())
                .with("resolvers", resolvers(colleagues))
                .form("blocker-new", showing.mayRaise(), () -> proposal(deal));
    }

    /** Whom a blocker may be given to. */
    static List<?> resolvers(Colleagues colleagues) {
        return colleagues.active(Permission.RESOLVE_BLOCKER.groups().toArray(String[]::new));
    }

    private static MultiValueMap<String, String> proposal(Deal deal) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("stages", deal.stage().name());
        form.add("owner", deal.owner());
        return form;
    }
}
