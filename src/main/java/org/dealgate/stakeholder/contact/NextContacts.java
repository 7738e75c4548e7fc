package org.dealgate.stakeholder.contact;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.deal.Deal;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to see next, as {@link ContactRule} has it. */
@Service
@Transactional(readOnly = true)
public class NextContacts {

    private final Rights rights;
    private final Stakeholders stakeholders;
    private final Situations situations;
    private final OwnDeals own;
    private final ContactSettings settings;

    NextContacts(
            Rights rights, Stakeholders stakeholders, Situations situations, OwnDeals own, ContactSettings settings) {
        this.rights = rights;
        this.stakeholders = stakeholders;
        this.situations = situations;
        this.own = own;
        this.settings = settings;
    }

    /**
     * The first few of a deal; none once it is finished.
     *
     * @param map who is on the deal's map
     */
    public List<NextContact> of(Deal deal, List<Stakeholder> map) {
        rights.require(Permission.VIEW_DEALS);
        return deal.finished()
                ? List.of()
                : situations.of(Map.of(deal.number(), map)).values().stream()
                        .flatMap(this::first)
                        .toList();
    }

    /**
     * The first ones over all running deals that the person owns or assists in, the weightiest first.
     *
     * @param most how many at most
     */
    public List<ContactInDeal> ofDealsOf(String person, int most) {
        rights.require(Permission.VIEW_DEALS);
        List<OwnDeal> running = own.running(person);
        Map<String, List<Stakeholder>> maps =
                stakeholders.of(running.stream().map(OwnDeal::number).toList());
        Map<String, Situation> found = situations.of(maps);
        return running.stream()
                .flatMap(deal -> first(found.get(deal.number())).map(contact -> new ContactInDeal(deal, contact)))
                .sorted((a, b) -> NextContact.WEIGHTIEST_FIRST.compare(a.contact(), b.contact()))
                .limit(most)
                .toList();
    }

    private Stream<NextContact> first(Situation situation) {
        return NextContact.ranked(situation).stream().limit(settings.shown());
    }
}
