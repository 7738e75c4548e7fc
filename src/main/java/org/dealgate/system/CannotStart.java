package org.dealgate.system;

import org.jspecify.annotations.Nullable;

/** The program cannot start; the message is the one sentence that tells the operator what is wrong and what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
