package org.dealgate.workflow.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a command was asked to do. The engine keeps it in protected fields without getters; a name that a fork
 * changed is noticed at start-up, when these are looked up.
 */
class CommandField<T> {

    private final Field field;
    private final Class<T> type;

    CommandField(Class<?> command, String name, Class<T> type) {
        try {
            this.field = command.getDeclaredField(name);
            this.field.setAccessible(true);
            this.type = type;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This engine's " + command.getSimpleName() + " has no field " + name, e);
        }
    }

    @Nullable
    T of(Command<?> command) {
        try {
            return type.cast(field.get(command));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
