package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.Stance;

/** The reasons to see somebody next, the weightiest first. What speaks for one person adds up. */
public enum ContactRule {
    /** The day of an agreed next step has come. */
    NEXT_STEP_DUE(60) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.nextSteps().stream()
                    .filter(step -> !step.on().isAfter(s.today()))
                    .flatMap(step -> s
                            .strongest(p -> step.with().contains(p.id()))
                            .map(who -> Reason.worded(
                                    this, step.on().isBefore(s.today()) ? "overdue" : "", who, step.on(), step.text()))
                            .stream());
        }
    },

    /** None of us has ever met who has the last word. */
    ECONOMIC_NOT_MET(50) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.coverage().holding(BuyerRole.ECONOMIC).stream()
                    .filter(p -> !s.met(p))
                    .map(p -> Reason.of(this, p));
        }
    },

    /** Somebody is against the deal whose role can stop it. */
    VETO(45) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.people().filter(Situation::isAgainst).flatMap(p -> {
                List<BuyerRole> stopping =
                        p.roles().stream().filter(CAN_STOP::contains).toList();
                return stopping.isEmpty() ? Stream.empty() : Stream.of(Reason.of(this, p, stopping));
            });
        }
    },

    /** Nobody is known in a role, and they are the first who could tell us who is. */
    ROLE_UNCOVERED(40) {
        @Override
        Stream<Reason> reasons(Situation s) {
            List<BuyerRole> open =
                    s.coverage().open().stream().filter(TO_COVER::contains).toList();
            return open.isEmpty() ? Stream.empty() : whoCouldTell(s, open).stream();
        }

        private Optional<Reason> whoCouldTell(Situation s, List<BuyerRole> open) {
            return s.strongest(p -> p.has(BuyerRole.COACH) && !Situation.isAgainst(p))
                    .map(p -> Reason.worded(this, "coach", p, open))
                    .or(() -> s.strongest(p -> p.stance() == Stance.SUPPORTS)
                            .map(p -> Reason.worded(this, "supporter", p, open)))
                    .or(() -> s.strongest(p -> s.assistsEconomicBuyer(p) && !Situation.isAgainst(p))
                            .map(p -> Reason.worded(this, "assistant", p, open)))
                    .or(() -> s.strongest(p -> !Situation.isAgainst(p)).map(p -> Reason.of(this, p, open)))
                    .or(() -> s.people().findAny().map(p -> new Reason(this, null, "nobody", List.of(open))));
        }
    },

    /** The shortest way to the economic buyer runs through them, and they are the first on it who is not won yet. */
    ON_THE_WAY(35) {
        @Override
        Stream<Reason> reasons(Situation s) {
            List<Stakeholder> way = s.coverage().wayToEconomicBuyer();
            // the shortest way begins with the last one on it who is for us
            return way.size() < 2 ? Stream.empty() : Stream.of(step(way.get(0), way.get(1), way.get(way.size() - 1)));
        }

        private Reason step(Stakeholder from, Stakeholder to, Stakeholder end) {
            return to.equals(end)
                    ? Reason.worded(this, "there", to, from.name())
                    : Reason.of(this, to, from.name(), end.name());
        }
    },

    /** Nobody has known for days how they stand. */
    STANCE_UNKNOWN(30) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.people().filter(p -> p.stance() == Stance.UNKNOWN).flatMap(p -> {
                LocalDate since = p.stanceOn();
                if (since == null) {
                    return Stream.of(Reason.worded(this, "never", p));
                }
                return since.isAfter(s.unknownSince()) ? Stream.empty() : Stream.of(Reason.of(this, p, since));
            });
        }
    },

    /** Their department has something to clear that is in the deal's way. */
    DEPARTMENT_BLOCKS(30) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.obstacles().stream()
                    .flatMap(obstacle -> s
                            .strongest(p -> isOf(p, obstacle.department()))
                            .map(p -> Reason.of(this, p, obstacle.text()))
                            .stream());
        }

        private static boolean isOf(Stakeholder person, String department) {
            String theirs = person.department();
            return theirs != null && theirs.strip().equalsIgnoreCase(department.strip());
        }
    },

    /** That they have the last word is no more than our guess. */
    AUTHORITY_ASSUMED(25) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.coverage().holding(BuyerRole.ECONOMIC).stream()
                    .filter(p -> p.authorityProof() == null || p.authorityProof() == AuthorityProof.ASSUMED)
                    .map(p -> Reason.of(this, p));
        }
    },

    /** Nobody of us has been in touch with a person of weight for long, or ever. */
    SILENT(20) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.people().filter(s::ofWeight).flatMap(p -> {
                LocalDate last = s.lastContact(p);
                if (last == null) {
                    return p.has(BuyerRole.ECONOMIC) ? Stream.empty() : Stream.of(Reason.worded(this, "never", p));
                }
                return last.isAfter(s.silentSince()) ? Stream.empty() : Stream.of(Reason.of(this, p, last));
            });
        }
    },

    /** A person of weight is in nobody's care on our side. */
    NO_RELATIONSHIP_OWNER(15) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.people()
                    .filter(p -> s.ofWeight(p) && p.relationshipOwner() == null)
                    .map(p -> Reason.of(this, p));
        }
    },

    /** Nobody of the customer is known. */
    NOBODY_KNOWN(10) {
        @Override
        Stream<Reason> reasons(Situation s) {
            return s.coverage().stakeholders().isEmpty()
                    ? Stream.of(new Reason(this, null, "", List.of()))
                    : Stream.empty();
        }
    };

    private static final Set<BuyerRole> CAN_STOP =
            EnumSet.of(BuyerRole.ECONOMIC, BuyerRole.TECHNICAL, BuyerRole.USER, BuyerRole.FINANCIAL);

    private static final Set<BuyerRole> TO_COVER = EnumSet.complementOf(EnumSet.of(BuyerRole.INFLUENCER));

    private final int weight;

    ContactRule(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    /** Whom to see for this, and why. */
    abstract Stream<Reason> reasons(Situation situation);
}
