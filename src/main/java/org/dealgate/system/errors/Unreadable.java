package org.dealgate.system.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealgate.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body that is no proper JSON, or not the JSON that was asked for. */
final class Unreadable {

    private static final int LONGEST_FIELD = 200;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private Unreadable() {}

    static Refusal refusal(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof BodyLimit.TooLarge tooLarge) {
                return tooLarge.refusal();
            }
            if (at instanceof Refusal refusal) {
                return refusal;
            }
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof JsonProcessingException json) {
                return of(json);
            }
        }
        return Refusal.because(Refusal.Kind.INVALID, "system.body.missing");
    }

    private static Refusal of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return at(unknown, "system.field.unknown");
        }
        if (e instanceof InvalidNullException missing) {
            return at(missing, "system.field.required");
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return at(mapping, "system.field.malformed");
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.matches()) {
            return Refusal.invalid(printable(twice.group(1)), "system.field.twice");
        }
        if (e instanceof StreamConstraintsException) {
            return Refusal.because(Refusal.Kind.INVALID, "system.body.too-deep");
        }
        var where = e.getLocation();
        return where == null
                ? Refusal.because(Refusal.Kind.INVALID, "system.body.no-json")
                : Refusal.because(
                        Refusal.Kind.INVALID, "system.body.no-json-at", where.getLineNr(), where.getColumnNr());
    }

    private static Refusal mismatch(MismatchedInputException e) {
        Class<?> wanted = e.getTargetType();
        if (e.getPath().isEmpty()) {
            return Refusal.because(Refusal.Kind.INVALID, "system.body.not-an-object");
        }
        if (wanted != null && wanted.isEnum()) {
            return at(e, "system.field.option", options(wanted));
        }
        return at(e, e instanceof InvalidFormatException ? formatKey(wanted) : typeKey(wanted));
    }

    /** A parameter that is not of its type. */
    static Refusal parameter(String name, @Nullable Class<?> wanted) {
        return wanted != null && wanted.isEnum()
                ? Refusal.invalid(name, "system.field.option", options(wanted))
                : Refusal.invalid(name, typeKey(wanted));
    }

    private static String options(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants())
                .map(o -> ((Enum<?>) o).name())
                .collect(Collectors.joining(", "));
    }

    private static String formatKey(@Nullable Class<?> wanted) {
        if (wanted != null && java.time.LocalDate.class.isAssignableFrom(wanted)) {
            return "system.field.date";
        }
        return typeKey(wanted);
    }

    private static String typeKey(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "system.field.malformed";
        }
        if (wanted == String.class) {
            return "system.field.text";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "system.field.boolean";
        }
        if (wanted == int.class || wanted == long.class || wanted == Integer.class || wanted == Long.class) {
            return "system.field.integer";
        }
        if (Number.class.isAssignableFrom(wanted)) {
            return "system.field.number";
        }
        if (java.util.Collection.class.isAssignableFrom(wanted)) {
            return "system.field.list";
        }
        return java.time.LocalDate.class == wanted ? "system.field.date" : "system.field.malformed";
    }

    private static Refusal at(JsonMappingException e, String key, Object... args) {
        return Refusal.invalid(path(e.getPath()), key, args);
    }

    /** Dotted and indexed, as in {@code lines[0].quantity}. */
    static String path(List<JsonMappingException.Reference> path) {
        var text = new StringBuilder();
        for (var step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return printable(text.toString());
    }

    private static String printable(String field) {
        String clean = field.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > LONGEST_FIELD ? clean.substring(0, LONGEST_FIELD) + "…" : clean;
    }
}
