package org.dealgate.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Documents;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.sample.SampleScript.Customer;
import org.dealgate.sample.SampleScript.Happening;
import org.dealgate.sample.SampleScript.Obstacle;
import org.dealgate.sample.SampleScript.Paper;
import org.dealgate.sample.SampleScript.Resolution;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.springframework.stereotype.Component;

/** What people do beside their tasks. Done again after a restart, each of them changes nothing. */
@Component
class Happenings {

    private final Stakeholders stakeholders;
    private final Blockers blockers;
    private final Documents documents;
    private final Deals deals;
    private final Clock clock;

    Happenings(Stakeholders stakeholders, Blockers blockers, Documents documents, Deals deals, Clock clock) {
        this.stakeholders = stakeholders;
        this.blockers = blockers;
        this.documents = documents;
        this.deals = deals;
        this.clock = clock;
    }

    void play(String number, Happening happening) {
        CurrentActor.as(new Actor(happening.by(), Channel.PAGE), () -> {
            if (happening.person() != null) {
                map(number, happening.person());
            }
            if (happening.document() != null) {
                file(number, happening.document());
            }
            if (happening.blocker() != null) {
                raise(number, happening.blocker());
            }
            if (happening.resolve() != null) {
                resolve(number, happening.resolve());
            }
            if (happening.withdraw() != null) {
                deals.withdraw(number, happening.withdraw());
            }
        });
    }

    void map(String number, Customer customer) {
        Optional<Stakeholder> known = find(number, customer.name());
        Long boss = Optional.ofNullable(customer.reportsTo())
                .flatMap(name -> find(number, name))
                .map(Stakeholder::id)
                .orElse(null);
        var draft = new StakeholderDraft(
                customer.name(),
                customer.title(),
                customer.department(),
                customer.roles(),
                customer.stance(),
                customer.influence(),
                boss);
        if (known.isEmpty()) {
            stakeholders.add(number, draft);
        } else if (known.get().stance() != customer.stance()
                || !known.get().roles().equals(customer.roles())) {
            stakeholders.change(number, known.get().id(), draft);
        }
    }

    private Optional<Stakeholder> find(String number, String name) {
        return stakeholders.of(number).stream()
                .filter(s -> s.name().equals(name))
                .findFirst();
    }

    private void file(String number, Paper paper) {
        if (documents.of(number).stream().noneMatch(d -> d.name().equals(paper.name()))) {
            documents.add(
                    number, paper.name(), "text/plain", paper.text().getBytes(StandardCharsets.UTF_8), paper.kind());
        }
    }

    private void raise(String number, Obstacle obstacle) {
        if (find(number, obstacle.text(), false).isEmpty()) {
            blockers.raise(
                    number,
                    new BlockerDraft(
                            obstacle.kind(),
                            obstacle.text(),
                            null,
                            Severity.BLOCKING,
                            obstacle.owner(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(obstacle.dueInDays()),
                            obstacle.side(),
                            obstacle.department()));
        }
    }

    private void resolve(String number, Resolution resolution) {
        find(number, resolution.text(), true)
                .ifPresent(blocker -> blockers.resolve(number, blocker.id(), resolution.evidence()));
    }

    private Optional<Blocker> find(String number, String text, boolean open) {
        return blockers.of(number).stream()
                .filter(b -> text.equals(b.text()) && (!open || b.isOpen()))
                .findFirst();
    }
}
