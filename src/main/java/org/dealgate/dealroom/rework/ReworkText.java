package org.dealgate.dealroom.rework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.approval.EarlierApproval;
import org.dealgate.approval.FieldNames;
import org.dealgate.dealroom.rework.Rework.Done;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what must be done again into sentences, one each. */
@Component
public class ReworkText {

    private final MessageSource messages;
    private final People people;
    private final FieldNames fields;

    ReworkText(MessageSource messages, People people, FieldNames fields) {
        this.messages = messages;
        this.people = people;
        this.fields = fields;
    }

    public List<String> of(Rework rework, Locale language, ZoneId zone) {
        Map<String, Person> known = people.found(Stream.concat(
                        rework.tasks().stream().map(Done::by),
                        rework.approvals().stream().map(EarlierApproval::decidedBy))
                .distinct()
                .toList());
        var reader = new Reader(language, zone, known);
        return Stream.concat(
                        rework.tasks().stream().map(task -> sentence(task, reader)),
                        rework.approvals().stream().map(approval -> sentence(approval, reader)))
                .toList();
    }

    private record Reader(Locale language, ZoneId zone, Map<String, Person> people) {

        String name(String person) {
            Person known = people.get(person);
            return known == null ? person : known.name();
        }

        String day(Instant at) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(language)
                    .withZone(zone)
                    .format(at);
        }
    }

    private String sentence(Done task, Reader reader) {
        return say(
                "dealroom.rework.task",
                reader,
                known("dealroom.task." + task.task(), task.task(), reader),
                reader.name(task.by()),
                reader.day(task.at()));
    }

    private String sentence(EarlierApproval approval, Reader reader) {
        String position = approval.position().startsWith("@")
                ? say("dealroom.position.named", reader)
                : known("dealroom.position." + approval.position(), approval.position(), reader);
        return say(
                "dealroom.rework.approval." + approval.fate(),
                reader,
                position,
                reader.name(approval.decidedBy()),
                reader.day(approval.decidedAt()),
                fields.of(approval.changed(), reader.language()));
    }

    private String say(String key, Reader reader, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, reader.language()));
    }

    private String known(String key, String otherwise, Reader reader) {
        @Nullable String said = messages.getMessage(key, null, null, reader.language());
        return said == null ? otherwise : said;
    }
}
