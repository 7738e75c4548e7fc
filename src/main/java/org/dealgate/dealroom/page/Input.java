package org.dealgate.dealroom.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dealgate.refusal.Blank;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads a sent form into types, and collects what cannot be read so that everything wrong is said at once. */
public class Input {

    private static final String PARTED = "[,\\s\\u00a0]";
    private static final Pattern DECIMAL =
            Pattern.compile("-?(\\d{1,18}|\\d{1,3}(" + PARTED + "\\d{3}){1,5})(\\.\\d{1,10})?");

    private final MultiValueMap<String, String> sent;
    private final List<Problem> problems = new ArrayList<>();

    public Input(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** What was typed without blanks around it; null where nothing was. */
    public @Nullable String text(String field) {
        String value = sent.getFirst(field);
        return Blank.is(value) ? null : Blank.stripped(value);
    }

    public @Nullable LocalDate date(String field) {
        return read(field, "dealroom.input.date", text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
        });
    }

    /**
     * A number as people type it: {@code 1200000.00}, thousands may be parted by commas or blanks. A comma elsewhere is
     * refused: whoever writes decimals with it would be off by a power of ten.
     */
    public @Nullable BigDecimal decimal(String field) {
        return read(
                field,
                "dealroom.input.number",
                text -> DECIMAL.matcher(text).matches() ? new BigDecimal(text.replaceAll(PARTED, "")) : null);
    }

    public @Nullable Integer integer(String field) {
        return read(
                field,
                "dealroom.input.whole-number",
                text -> text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null);
    }

    public @Nullable Long id(String field) {
        return read(field, "dealroom.input.choice", text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> options) {
        return read(field, "dealroom.input.choice", text -> option(text, options));
    }

    public <E extends Enum<E>> Set<E> choices(String field, Class<E> options) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String value : sent.getOrDefault(field, List.of())) {
            E option = option(value, options);
            if (option == null) {
                wrong(field, "dealroom.input.choice");
            } else {
                chosen.add(option);
            }
        }
        return chosen;
    }

    /** The value, or zero's stand-in with a problem noted where nothing was typed. */
    public <T> T required(String field, @Nullable T value, T standIn) {
        if (value == null) {
            if (problems.stream().noneMatch(p -> field.equals(p.field()))) {
                wrong(field, "dealroom.input.required");
            }
            return standIn;
        }
        return value;
    }

    public void wrong(String field, String key, Object... args) {
        problems.add(new Problem(field, key, List.of(args)));
    }

    /** Refuses with all that was found. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, problems);
        }
    }

    private <T> @Nullable T read(String field, String complaint, Function<String, @Nullable T> reading) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        T value = reading.apply(text);
        if (value == null) {
            wrong(field, complaint);
        }
        return value;
    }

    private static <E extends Enum<E>> @Nullable E option(String text, Class<E> options) {
        for (E option : options.getEnumConstants()) {
            if (option.name().equals(text)) {
                return option;
            }
        }
        return null;
    }
}
