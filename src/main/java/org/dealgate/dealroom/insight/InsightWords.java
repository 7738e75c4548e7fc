package org.dealgate.dealroom.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dealgate.blocker.Side;
import org.dealgate.dealroom.insight.BlockerFilter.Open;
import org.dealgate.dealroom.insight.BlockerFilter.Weight;
import org.dealgate.dealroom.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names groups and filters in the reader's language: the pages call it as {@code names}. */
@Component
class InsightWords {

    private final Words words;

    InsightWords(Words words) {
        this.words = words;
    }

    /** A group's name. */
    public String of(Key key, Dimension by) {
        return switch (by) {
            case KIND -> kind(Objects.requireNonNull(key.kind()));
            case STAGE -> words.of(key.stage());
            case SIDE -> words.of(key.side());
            case DEPARTMENT -> words.say("insight.group.of", department(key.department()), words.of(key.side()));
            case WAITING_FOR ->
                key.side() == Side.OURS
                        ? words.person(key.owner())
                        : words.say("insight.group.of", department(key.department()), key.accountName());
        };
    }

    public String total() {
        return words.say("insight.total");
    }

    /** What a person chose, or what a rule found. */
    public String kind(String kind) {
        return words.known("blocker.finding." + kind, words.kind(kind));
    }

    /** What is in the way, in its own words. */
    public String text(BlockerLine line) {
        return line.rule() == null ? line.text() : words.known("blocker.finding." + line.rule(), line.text());
    }

    /** Who is waited for. */
    public String waitedFor(BlockerLine line) {
        return line.side() == Side.OURS
                ? words.person(line.owner())
                : words.say("insight.group.of", department(line.department()), line.account());
    }

    public String department(@Nullable String department) {
        return department == null || department.equals(BlockerFilter.UNNAMED)
                ? words.say("insight.department.unnamed")
                : department;
    }

    /** The filter's parts, as far as they differ from everything that blocks. */
    public List<String> of(BlockerFilter filter, @Nullable String accountName) {
        var parts = new ArrayList<String>();
        add(parts, "insight.filter.from", filter.from() == null ? null : words.date(filter.from()));
        add(parts, "insight.filter.to", filter.to() == null ? null : words.date(filter.to()));
        add(
                parts,
                "insight.filter.state",
                filter.state() == Open.ALL ? null : words.say("insight.state." + filter.state()));
        add(
                parts,
                "insight.filter.severity",
                filter.severity() == Weight.BLOCKING ? null : words.say("insight.severity." + filter.severity()));
        add(parts, "insight.filter.side", filter.side() == null ? null : words.of(filter.side()));
        add(parts, "insight.filter.stage", filter.stage() == null ? null : words.of(filter.stage()));
        add(parts, "insight.filter.kind", filter.kind() == null ? null : kind(filter.kind()));
        add(parts, "insight.filter.department", filter.department() == null ? null : department(filter.department()));
        add(parts, "insight.filter.owner", filter.owner() == null ? null : words.person(filter.owner()));
        add(parts, "insight.filter.account", accountName);
        add(parts, "insight.filter.customer", filter.customer());
        return parts;
    }

    private void add(List<String> parts, String key, @Nullable String value) {
        if (value != null) {
            parts.add(words.say("insight.filter.part", words.say(key), value));
        }
    }
}
