package org.dealgate.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for quotation marks where RFC 4180 has no place for them: the parser would take them for a part of the value. */
final class Quoting {

    /**
     * The first wrong mark.
     *
     * @param record the line where its record starts
     * @param column the value's place in the record, the first being 1
     * @param isStray whether it stands inside a value without quotation marks
     */
    record Flaw(long line, long record, int column, boolean isStray) {}

    private enum State {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private final String text;
    private State state = State.START;
    private long line = 1;
    private long record = 1;
    private int column = 1;
    private int at;

    private Quoting(String text) {
        this.text = text;
    }

    static Optional<Flaw> flaw(String text) {
        return Optional.ofNullable(new Quoting(text).read());
    }

    private @Nullable Flaw read() {
        for (at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isEnd = c == '\n' && !isAt(at - 1, '\r') || c == '\r';
            line += isEnd ? 1 : 0;
            if (state == State.QUOTED) {
                quoted(c);
            } else if (c == '"' && state == State.PLAIN) {
                return new Flaw(line, record, column, true);
            } else if (!unquoted(c, isEnd)) {
                return new Flaw(line, record, column, false);
            }
        }
        return state == State.QUOTED ? new Flaw(line, record, column, false) : null;
    }

    private void quoted(char c) {
        if (c == '"' && isAt(at + 1, '"')) {
            at++;
        } else if (c == '"') {
            state = State.CLOSED;
        }
    }

    private boolean unquoted(char c, boolean isEnd) {
        if (c == ',') {
            column++;
            state = State.START;
        } else if (isEnd) {
            record = line;
            column = 1;
            state = State.START;
        } else if (state == State.CLOSED) {
            return Character.isWhitespace(c);
        } else if (c != '\n') {
            state = c == '"' ? State.QUOTED : State.PLAIN;
        }
        return true;
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < text.length() && text.charAt(index) == c;
    }
}
