package org.dealgate.workflow.task;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dealgate.refusal.Blank;
import org.dealgate.refusal.Unsafe;
import org.jspecify.annotations.Nullable;

/** Turns one value as it was sent in into what the field means, or says what is wrong with it. */
class FieldValues {

    private static final int SHORT = 500;
    private static final int LONG = 4000;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/.-]{4,30}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final Clock clock;

    FieldValues(Clock clock) {
        this.clock = clock;
    }

    /** Null where the field was left empty. */
    @Nullable
    Object read(FormField field, @Nullable Object sent, Map<String, Object> prefilled) throws FieldProblem {
        boolean empty = sent == null || sent instanceof String s && Blank.is(s);
        boolean unticked = field.type() == FieldType.CHECKBOX && (empty || Boolean.FALSE.equals(sent));
        if (field.required() && (empty || unticked)) {
            throw new FieldProblem(field, field.type() == FieldType.CHECKBOX ? "unticked" : "missing");
        }
        if (empty) {
            return unticked ? Boolean.FALSE : null;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, sent);
            case NUMBER -> number(field, sent);
            case CHECKBOX -> {
                if (!(sent instanceof Boolean)) {
                    throw new FieldProblem(field, "boolean");
                }
                yield sent;
            }
            case SELECT, RADIO -> option(field, sent, prefilled);
            case DATE -> date(field, sent);
        };
    }

    private static String text(FormField field, Object sent) throws FieldProblem {
        if (!(sent instanceof String text)) {
            throw new FieldProblem(field, "text");
        }
        boolean lines = field.type() == FieldType.LONG_TEXT;
        if (lines ? Unsafe.inText(text) : Unsafe.inLine(text)) {
            throw new FieldProblem(field, "control");
        }
        int longest = field.maxLength() != null ? field.maxLength() : lines ? LONG : SHORT;
        if (text.length() > longest) {
            throw new FieldProblem(field, "long", longest);
        }
        if (field.minLength() != null && Blank.stripped(text).length() < field.minLength()) {
            throw new FieldProblem(field, "short", field.minLength());
        }
        boolean fits = matches(field.pattern(), text)
                && (!"email".equals(field.validation()) || MAIL.matcher(text).matches())
                && (!"phone".equals(field.validation()) || PHONE.matcher(text).matches());
        if (!fits) {
            throw new FieldProblem(field, "pattern");
        }
        return text;
    }

    private static boolean matches(@Nullable String pattern, String text) {
        try {
            return pattern == null || Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            // a pattern that only JavaScript understands was checked by the browser; it is no reason to stop the deal
            return true;
        }
    }

    private static BigDecimal number(FormField field, Object sent) throws FieldProblem {
        boolean possible = sent instanceof Number || sent instanceof String;
        String written = sent instanceof Double d && Double.isFinite(d)
                ? BigDecimal.valueOf(d).toPlainString()
                : String.valueOf(sent).strip();
        if (!possible || !DECIMAL.matcher(written).matches()) {
            throw new FieldProblem(field, "number");
        }
        var number = new BigDecimal(written);
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (field.decimals() != null && decimals > field.decimals()) {
            throw new FieldProblem(field, field.decimals() == 0 ? "whole" : "decimals", field.decimals());
        }
        if (field.min() != null && number.compareTo(field.min()) < 0) {
            throw new FieldProblem(field, "min", field.min().toPlainString());
        }
        if (field.max() != null && number.compareTo(field.max()) > 0) {
            throw new FieldProblem(field, "max", field.max().toPlainString());
        }
        return number;
    }

    private static String option(FormField field, Object sent, Map<String, Object> prefilled) throws FieldProblem {
        List<String> options = field.options() != null ? field.options() : options(prefilled.get(field.optionsKey()));
        if (!(sent instanceof String chosen) || !options.contains(chosen)) {
            throw new FieldProblem(field, "option", String.join(", ", options));
        }
        return chosen;
    }

    private static List<String> options(@Nullable Object prefilled) {
        if (!(prefilled instanceof Collection<?> all)) {
            return List.of();
        }
        return all.stream()
                .map(o -> o instanceof Map<?, ?> option ? option.get("value") : o)
                .map(String::valueOf)
                .toList();
    }

    private LocalDate date(FormField field, Object sent) throws FieldProblem {
        try {
            var date = LocalDate.parse(sent instanceof String s ? s : "");
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new FieldProblem(field, "date");
            }
            // west of Greenwich it may still be yesterday
            if (field.notInThePast()
                    && date.isBefore(
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))) {
                throw new FieldProblem(field, "past");
            }
            return date;
        } catch (DateTimeException e) {
            throw new FieldProblem(field, "date");
        }
    }
}
