package org.dealgate.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dealgate's one way of saying no. Thrown by any feature; every door turns it into its own kind of answer (problem
 * details, a form error, a page) with the sentence taken from the message bundles.
 */
public class Refusal extends RuntimeException {

    /** What kind of no, and the HTTP status that says it. */
    public enum Kind {
        INVALID(400),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param field the field's name as the caller sent it, dotted and indexed like {@code lines[0].quantity}; null where
     *     no field is at fault
     * @param key message key, resolved with {@code args}
     */
    public record Problem(@Nullable String field, String key, List<Object> args) {}

    private final Kind kind;
    private final List<Problem> problems;

    public Refusal(Kind kind, List<Problem> problems) {
        super(kind + " " + problems);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static Refusal invalid(String field, String key, Object... args) {
        return new Refusal(Kind.INVALID, List.of(new Problem(field, key, List.of(args))));
    }

    public static Refusal notAllowed(String key, Object... args) {
        return because(Kind.NOT_ALLOWED, key, args);
    }

    public static Refusal notFound(String key, Object... args) {
        return because(Kind.NOT_FOUND, key, args);
    }

    public static Refusal conflict(String key, Object... args) {
        return because(Kind.CONFLICT, key, args);
    }

    public static Refusal because(Kind kind, String key, Object... args) {
        return new Refusal(kind, List.of(new Problem(null, key, List.of(args))));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
