package org.dealgate.workflow.task;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.money.Figures;
import org.springframework.context.MessageSource;

/** Says facts in the language of whoever looks. */
record FactWords(MessageSource messages, Locale language) {

    String say(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }

    Figures figures() {
        return new Figures(language);
    }

    /** What is not known says so; it is never shown as nothing or 0. */
    String orUnknown(Optional<?> fact) {
        return fact.isPresent() ? fact.get().toString() : say("workflow.fact.unknown");
    }

    <T> String lines(Collection<T> things, Function<T, String> line) {
        return things.isEmpty()
                ? say("workflow.fact.none")
                : things.stream().map(line).collect(Collectors.joining("\n"));
    }
}
