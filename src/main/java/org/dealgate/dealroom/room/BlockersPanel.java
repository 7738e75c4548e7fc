package org.dealgate.dealroom.room;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerAction;
import org.dealgate.blocker.Blockers;
import org.dealgate.deal.Deal;
import org.dealgate.dealroom.page.Colleagues;
import org.dealgate.people.Permission;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is in the deal's way, and what was. */
@Component
class BlockersPanel implements Panel {

    private final Blockers blockers;
    private final Colleagues colleagues;

    BlockersPanel(Blockers blockers, Colleagues colleagues) {
        this.blockers = blockers;
        this.colleagues = colleagues;
    }

    @Override
    public void show(Showing showing) {
        Deal deal = showing.deal();
        List<Blocker> all = blockers.of(deal.number());
        List<Blocker> open = all.stream().filter(Blocker::isOpen).toList();
        boolean raise = !deal.finished()
                && showing.viewer()
                        .filter(person -> Permission.RAISE_BLOCKER.isGrantedTo(person.groups()))
                        .isPresent();
        Map<Long, Set<BlockerAction>> allowed = showing.viewer()
                .map(person -> blockers.allowed(deal, open, person))
                .orElse(Map.of());
        showing.with("openBlockers", open)
                .with("closedBlockers", all.stream().filter(b -> !b.isOpen()).toList())
                .with("blockerKinds", blockers.kinds())
                .with(
                        "resolvers",
                        colleagues.active(Permission.RESOLVE_BLOCKER.groups().toArray(String[]::new)))
                .form("blocker-new", raise, () -> proposal(deal));
        allowed.forEach((blocker, actions) -> actions.forEach(
                action -> showing.form("blocker-" + action.name().toLowerCase(Locale.ROOT) + "-" + blocker, true)));
    }

    private static MultiValueMap<String, String> proposal(Deal deal) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("stages", deal.stage().name());
        form.add("owner", deal.owner());
        return form;
    }
}
