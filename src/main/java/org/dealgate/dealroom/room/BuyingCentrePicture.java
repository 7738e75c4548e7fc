package org.dealgate.dealroom.room;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealgate.dealroom.page.Words;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Coverage;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What the deal's page draws of the buying centre, in the reader's language.
 *
 * @param way ids from the supporter to the economic buyer; empty where no way is known
 */
record BuyingCentrePicture(
        List<Person> people, List<Reporting> reporting, List<Influencing> influences, List<Long> way) {

    /**
     * @param relationshipOwner name of who of us knows them
     * @param lastContact the day on which one of us last met them; null for never, and on a past day's map
     */
    record Person(
            long id,
            String name,
            @Nullable String title,
            @Nullable String department,
            Set<BuyerRole> roles,
            Stance stance,
            int influence,
            @Nullable AuthorityProof authority,
            @Nullable String relationshipOwner,
            @Nullable LocalDate lastContact,
            InWords words) {}

    /** @param authority only of an economic buyer: whether they are known to decide */
    record InWords(
            List<String> roles, String stance, @Nullable String authority) {}

    record Reporting(long from, long to) {}

    record Influencing(long from, long to, InfluenceKind kind, String label) {}

    static BuyingCentrePicture of(Coverage map, Map<Long, LocalDate> lastContacts, Words words) {
        List<Stakeholder> all = map.stakeholders();
        Set<Long> shown = all.stream().map(Stakeholder::id).collect(Collectors.toSet());
        List<Stakeholder> way = map.wayToEconomicBuyer();
        return new BuyingCentrePicture(
                all.stream()
                        .map(s -> person(s, lastContacts.get(s.id()), words))
                        .toList(),
                all.stream()
                        .filter(s -> shown.contains(s.reportsTo()))
                        .map(s -> new Reporting(s.id(), Objects.requireNonNull(s.reportsTo())))
                        .toList(),
                all.stream()
                        .flatMap(s -> s.influences().stream()
                                .filter(line -> shown.contains(line.to()))
                                .map(line -> new Influencing(s.id(), line.to(), line.kind(), words.of(line.kind()))))
                        .toList(),
                way.stream().map(Stakeholder::id).toList());
    }

    private static Person person(Stakeholder s, @Nullable LocalDate lastContact, Words words) {
        String owner = s.relationshipOwner();
        return new Person(
                s.id(),
                s.name(),
                s.title(),
                s.department(),
                s.roles(),
                s.stance(),
                s.influence(),
                s.authorityProof(),
                owner == null ? null : words.person(owner),
                lastContact,
                new InWords(
                        s.roles().stream().map(words::of).toList(),
                        words.of(s.stance()),
                        s.has(BuyerRole.ECONOMIC) ? authority(s.authorityProof(), words) : null));
    }

    private static String authority(@Nullable AuthorityProof proof, Words words) {
        return words.say("dealroom.map.authority." + (proof == null ? "unknown" : proof.name()));
    }
}
