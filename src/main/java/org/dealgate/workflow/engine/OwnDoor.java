package org.dealgate.workflow.engine;

import java.util.function.Supplier;

/**
 * Marks a call by which our own pages, mail links and API act for a person: checked like every other door, but a refusal
 * comes out as it is, not dressed up for the engine's REST API.
 */
public final class OwnDoor {

    private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

    private OwnDoor() {}

    public static <T> T of(Supplier<T> work) {
        boolean before = OPEN.get();
        OPEN.set(true);
        try {
            return work.get();
        } finally {
            if (before) {
                OPEN.set(true);
            } else {
                OPEN.remove();
            }
        }
    }

    static boolean isOpen() {
        return OPEN.get();
    }
}
