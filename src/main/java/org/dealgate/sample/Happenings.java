package org.dealgate.sample;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerDraft;
import org.dealgate.blocker.Blockers;
import org.dealgate.blocker.Severity;
import org.dealgate.deal.Deals;
import org.dealgate.deal.Document;
import org.dealgate.deal.Documents;
import org.dealgate.people.Actor;
import org.dealgate.people.Channel;
import org.dealgate.people.CurrentActor;
import org.dealgate.sample.SampleScript.Authority;
import org.dealgate.sample.SampleScript.Customer;
import org.dealgate.sample.SampleScript.Happening;
import org.dealgate.sample.SampleScript.Obstacle;
import org.dealgate.sample.SampleScript.Paper;
import org.dealgate.sample.SampleScript.Resolution;
import org.dealgate.sample.SampleScript.Talk;
import org.dealgate.stakeholder.Influence;
import org.dealgate.stakeholder.Stakeholder;
import org.dealgate.stakeholder.StakeholderDraft;
import org.dealgate.stakeholder.Stakeholders;
import org.dealgate.stakeholder.contact.Activities;
import org.dealgate.stakeholder.contact.ActivityDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do beside their tasks. Done again after a restart, each of them changes nothing. */
@Component
class Happenings {

    private final Stakeholders stakeholders;
    private final Blockers blockers;
    private final Activities activities;
    private final Documents documents;
    private final Deals deals;
    private final Clock clock;

    Happenings(
            Stakeholders stakeholders,
            Blockers blockers,
            Activities activities,
            Documents documents,
            Deals deals,
            Clock clock) {
        this.stakeholders = stakeholders;
        this.blockers = blockers;
        this.activities = activities;
        this.documents = documents;
        this.deals = deals;
        this.clock = clock;
    }

    void play(String number, Happening happening) {
        CurrentActor.as(new Actor(happening.by(), Channel.PAGE), () -> {
            if (happening.document() != null) {
                file(number, happening.document());
            }
            if (happening.person() != null) {
                map(number, happening.person());
            }
            if (happening.talk() != null) {
                log(number, happening.talk());
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
        StakeholderDraft draft = draft(number, customer);
        find(number, customer.name())
                .ifPresentOrElse(
                        known -> stakeholders.change(number, known.id(), draft), () -> stakeholders.add(number, draft));
    }

    private StakeholderDraft draft(String number, Customer customer) {
        Authority authority = Objects.requireNonNullElse(customer.authority(), new Authority(null, null, null));
        return new StakeholderDraft(
                customer.name(),
                customer.title(),
                customer.department(),
                customer.roles(),
                customer.stance(),
                customer.influence(),
                id(number, customer.reportsTo()),
                authority.proof(),
                authority.evidence(),
                null,
                null,
                null,
                customer.daysAgo() == null ? null : today().minusDays(customer.daysAgo()),
                customer.knownBy(),
                customer.influences() == null
                        ? null
                        : customer.influences().stream()
                                .flatMap(line -> Stream.ofNullable(id(number, line.to()))
                                        .map(to -> new Influence(to, line.kind())))
                                .toList(),
                customer.contact(),
                paper(number, authority.document()));
    }

    private @Nullable Long id(String number, @Nullable String name) {
        return name == null ? null : find(number, name).map(Stakeholder::id).orElse(null);
    }

    private @Nullable Long paper(String number, @Nullable String name) {
        return documents.of(number).stream()
                .filter(document -> document.name().equals(name))
                .map(Document::id)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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

    private void log(String number, Talk talk) {
        if (activities.of(number, null, 100).stream()
                .noneMatch(a -> talk.about().equals(a.about()))) {
            var with = talk.with().stream().map(name -> id(number, name)).toList();
            LocalDate day = today().minusDays(talk.daysAgo());
            activities.log(number, new ActivityDraft(talk.kind(), day, with, null, null, talk.about(), null, null));
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
                            today().plusDays(obstacle.dueInDays()),
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
