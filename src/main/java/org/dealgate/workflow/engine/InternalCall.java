package org.dealgate.workflow.engine;

import java.util.function.Supplier;

/**
 * Marks what Dealgate's own services ask of the engine, for instance starting a deal's process or correlating its
 * withdrawal. A command of the engine that is asked for outside of this, by a person who is no administrator, is refused
 * unless it is one that people may give. Calls from within a running command (delegates, listeners) count as internal
 * anyhow.
 */
public final class InternalCall {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private InternalCall() {}

    public static <T> T of(Supplier<T> work) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return work.get();
        } finally {
            if (DEPTH.get() == 1) {
                DEPTH.remove();
            } else {
                DEPTH.set(DEPTH.get() - 1);
            }
        }
    }

    public static void run(Runnable work) {
        of(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    static boolean isOpen() {
        return DEPTH.get() > 0;
    }
}
