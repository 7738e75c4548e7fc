package org.dealgate.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody on the customer's side for tests. */
public final class APerson {

    private final String name;
    private final Set<BuyerRole> roles = EnumSet.noneOf(BuyerRole.class);
    private final List<Influence> influences = new ArrayList<>();
    private Stance stance = Stance.NEUTRAL;
    private int influence = 3;
    private @Nullable Long reportsTo;
    private @Nullable AuthorityProof proof;
    private @Nullable String evidence;
    private @Nullable Long document;
    private @Nullable String email;
    private @Nullable LocalDate stanceOn;
    private @Nullable String source;
    private @Nullable Long known;
    private @Nullable String contact;
    private @Nullable String department;

    private APerson(String name) {
        this.name = name;
    }

    public static APerson named(String name) {
        return new APerson(name);
    }

    public APerson as(BuyerRole... held) {
        roles.addAll(List.of(held));
        return this;
    }

    public APerson stands(Stance how) {
        stance = how;
        return this;
    }

    public APerson stands(Stance how, @Nullable LocalDate on, @Nullable String knownBy) {
        stance = how;
        stanceOn = on;
        source = knownBy;
        return this;
    }

    public APerson weighing(int weight) {
        influence = weight;
        return this;
    }

    public APerson under(long boss) {
        reportsTo = boss;
        return this;
    }

    public APerson heardBy(long... listeners) {
        for (long listener : listeners) {
            influences.add(new Influence(listener, InfluenceKind.WORK));
        }
        return this;
    }

    public APerson deciding(@Nullable AuthorityProof how, @Nullable String by, @Nullable Long shownBy) {
        proof = how;
        evidence = by;
        document = shownBy;
        return this;
    }

    public APerson writtenTo(String address) {
        email = address;
        return this;
    }

    public APerson knownAs(long person) {
        known = person;
        return this;
    }

    public APerson metBy(String colleague) {
        contact = colleague;
        return this;
    }

    public APerson from(String theirDepartment) {
        department = theirDepartment;
        return this;
    }

    /** Keeps the other's diary and door. */
    public APerson assisting(long boss) {
        influences.add(new Influence(boss, InfluenceKind.ASSISTANT));
        return this;
    }

    public StakeholderDraft draft() {
        return new StakeholderDraft(
                name,
                null,
                department,
                roles,
                stance,
                influence,
                reportsTo,
                proof,
                evidence,
                email,
                null,
                known,
                stanceOn,
                source,
                influences,
                contact,
                document);
    }

    /** As on a map, without a database. */
    public Stakeholder at(long id) {
        return new Stakeholder(
                id,
                1,
                new CustomerPerson(id, name, null, department, email, null, contact),
                roles,
                stance,
                stanceOn,
                source,
                influence,
                reportsTo,
                influences,
                proof,
                evidence,
                document);
    }
}
