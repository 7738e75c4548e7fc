package org.dealgate.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealgate.deal.Deal;
import org.dealgate.notification.Mail;
import org.dealgate.notification.MailModel;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are told about blockers that stay: one mail each. */
@Component
class EscalationMails {

    static final String TEMPLATE = "blockers-escalated";

    private static final int MOST = 50;

    private final People people;
    private final BlockerText text;
    private final MessageSource messages;

    EscalationMails(People people, BlockerText text, MessageSource messages) {
        this.people = people;
        this.text = text;
        this.messages = messages;
    }

    /** @param told what each person has to hear of, by the person's id */
    List<Mail> of(Deal deal, Map<String, List<Blocker>> told, Instant at) {
        Map<String, Person> known = people.found(told.keySet());
        Map<String, Person> owners = people.found(told.values().stream()
                .flatMap(List::stream)
                .map(Blocker::owner)
                .distinct()
                .toList());
        return told.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .map(entry -> mail(deal, known.get(entry.getKey()), entry.getValue(), owners, at))
                .toList();
    }

    private Mail mail(Deal deal, Person to, List<Blocker> blockers, Map<String, Person> owners, Instant at) {
        var items = new ArrayList<String>();
        blockers.stream().limit(MOST).forEach(blocker -> items.add(line(blocker, owners, to)));
        if (blockers.size() > MOST) {
            items.add(say("blocker.escalated.more", to.language(), blockers.size() - MOST));
        }
        var model = new MailModel(
                deal.number(),
                deal.title(),
                deal.account().name(),
                deal.stage().name(),
                "",
                "",
                String.valueOf(blockers.size()),
                "/deals/" + deal.number() + "#blockers",
                Map.of(),
                items);
        return new Mail(to.id(), deal.number(), TEMPLATE + " " + deal.number() + " " + at, TEMPLATE, model);
    }

    private String line(Blocker blocker, Map<String, Person> owners, Person to) {
        Locale language = to.language();
        Person owner = owners.get(blocker.owner());
        return say(
                "blocker.escalated." + blocker.severity(),
                language,
                text.of(blocker, language),
                owner == null ? blocker.owner() : owner.name(),
                date(LocalDate.ofInstant(blocker.openSince(), to.timeZone()), language),
                date(blocker.due(), language));
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }

    private static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }
}
