package org.dealgate.dealroom.page;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealgate.approval.Addition;
import org.dealgate.blocker.Blocker;
import org.dealgate.blocker.BlockerState;
import org.dealgate.blocker.BlockerText;
import org.dealgate.blocker.Severity;
import org.dealgate.blocker.Side;
import org.dealgate.deal.DocumentKind;
import org.dealgate.deal.Outcome;
import org.dealgate.deal.Stage;
import org.dealgate.money.Figures;
import org.dealgate.people.Actor;
import org.dealgate.stakeholder.AuthorityProof;
import org.dealgate.stakeholder.BuyerRole;
import org.dealgate.stakeholder.InfluenceKind;
import org.dealgate.stakeholder.Stance;
import org.dealgate.stakeholder.contact.ActivityKind;
import org.dealgate.stakeholder.contact.Reason;
import org.dealgate.stakeholder.contact.ReasonText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts facts into words in the reader's language and time zone: templates call it as {@code words}. */
@Component
public class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    // where features name their own
    private static final Map<Class<?>, String> PREFIXES = Map.ofEntries(
            entry(Severity.class, "blocker.severity"),
            entry(Side.class, "blocker.side"),
            entry(BlockerState.class, "blocker.state"),
            entry(Stage.class, "deal.stage"),
            entry(Outcome.class, "deal.outcome"),
            entry(DocumentKind.class, "deal.document-kind"),
            entry(BuyerRole.class, "stakeholder.role"),
            entry(Stance.class, "stakeholder.stance"),
            entry(AuthorityProof.class, "stakeholder.authority"),
            entry(InfluenceKind.class, "stakeholder.influence"),
            entry(ActivityKind.class, "dealroom.kind"),
            entry(Addition.Place.class, "dealroom.approvals.place"));

    private final MessageSource messages;
    private final Viewer viewer;
    private final Colleagues colleagues;
    private final BlockerText blockers;
    private final ReasonText reasons;
    private final Clock clock;

    Words(
            MessageSource messages,
            Viewer viewer,
            Colleagues colleagues,
            BlockerText blockers,
            ReasonText reasons,
            Clock clock) {
        this.messages = messages;
        this.viewer = viewer;
        this.colleagues = colleagues;
        this.blockers = blockers;
        this.reasons = reasons;
        this.clock = clock;
    }

    public String say(String key, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, locale()));
    }

    /** What the bundles say; the other where they have nothing under the key. */
    public String known(String key, String otherwise, Object... args) {
        String said = messages.getMessage(key, args, null, locale());
        return said == null ? otherwise : said;
    }

    /** As {@link #known}, of what was kept long ago: numbers may have become texts, and nothing kept is too odd to be shown. */
    public String recalled(String key, String otherwise, List<?> kept) {
        Object[] numbers = kept.stream().map(Words::asNumber).toArray();
        for (Object[] args : List.of(kept.toArray(), numbers)) {
            try {
                return known(key, otherwise, args);
            } catch (IllegalArgumentException e) {
                LOG.debug("{} does not take {}", key, args, e);
            }
        }
        return known(key, otherwise);
    }

    private static Object asNumber(Object kept) {
        return kept instanceof String text && NUMBER.matcher(text).matches() ? new BigDecimal(text) : kept;
    }

    /** A feature's enum constant, in words. */
    public String of(@Nullable Enum<?> constant) {
        if (constant == null) {
            return unknown();
        }
        String prefix = PREFIXES.get(constant.getDeclaringClass());
        return say((prefix == null ? "dealroom." + typeOf(constant) : prefix) + "." + constant.name());
    }

    private static String typeOf(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    public String unknown() {
        return say("dealroom.unknown");
    }

    /** Trailing zero cents are left out: {@code CNY 2,200,000}. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? unknown() : currency + " " + amount(amount);
    }

    public String amount(@Nullable BigDecimal amount) {
        return amount == null ? unknown() : new Figures(locale()).amount(amount);
    }

    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? unknown() : new Figures(locale()).percent(percent);
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? unknown()
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale())
                        .format(date);
    }

    public String time(@Nullable Instant instant) {
        return instant == null
                ? unknown()
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(viewer.timeZone())
                        .format(instant);
    }

    /** The reader's time zone, for scripts that say when something was. */
    public String timeZone() {
        return viewer.timeZone().getId();
    }

    /** For how long, in whole days. */
    public String since(Instant instant) {
        return say("dealroom.age", days(instant));
    }

    public long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    public boolean overdue(@Nullable LocalDate due) {
        return due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), viewer.timeZone()));
    }

    /** A person's name; Dealgate's own where nobody acted; the id itself where it is nobody's. */
    public String person(@Nullable String id) {
        if (Actor.ANONYMOUS_ID.equals(id)) {
            return say("dealroom.anonymous");
        }
        return id == null ? say("dealroom.nobody") : Actor.SYSTEM_ID.equals(id) ? "Dealgate" : colleagues.name(id);
    }

    public String group(String id) {
        return say("dealroom.group." + id);
    }

    /** A blocker's text; a rule's finding in the reader's language. */
    public String blocker(Blocker blocker) {
        return blockers.of(blocker, locale());
    }

    public String blockerKind(Blocker blocker) {
        return blockers.kind(blocker, locale());
    }

    /** The stages whose gates it holds. */
    public String stages(Blocker blocker) {
        return blocker.stages().stream().map(this::of).collect(Collectors.joining(say("dealroom.comma")));
    }

    public String kind(String kind) {
        return blockers.kind(kind, locale());
    }

    /** Why to see somebody next. */
    public String reason(Reason reason) {
        return reasons.of(reason, locale());
    }

    public String position(String key) {
        if (key.startsWith("@")) {
            return say("dealroom.position.named");
        }
        return known("dealroom.position." + key, key);
    }

    public String groups(List<String> ids) {
        return ids.stream().map(this::group).collect(Collectors.joining(say("dealroom.comma")));
    }

    /** A task's name in the reader's language; the model's own where a designer has added the task. */
    public String task(String key, String otherwise) {
        return known("dealroom.task." + key, otherwise);
    }

    public String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " kB"
                : amount(BigDecimal.valueOf(bytes * 10 / 1024 / 1024, 1)) + " MB";
    }

    /** The text with the names in its brackets filled in. */
    public String fill(String text, Map<String, String> values) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("[" + value.getKey() + "]", value.getValue());
        }
        return filled;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
