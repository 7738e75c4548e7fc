package org.dealgate.blocker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealgate.system.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of blockers that this installation knows. */
@Component
class BlockerKinds {

    private final Map<String, BlockerKind> kinds;
    private final MessageSource messages;

    BlockerKinds(BlockerSettings settings, MessageSource messages) {
        this.kinds = settings.kinds();
        this.messages = messages;
        kinds.keySet().forEach(this::requireName);
    }

    private void requireName(String key) {
        if (name(key, Locale.ENGLISH).isEmpty()) {
            throw new CannotStart("dealgate.blocker.kinds." + key + " has no name: say what people call it with"
                    + " dealgate.blocker.kinds." + key + ".names.en and .names.zh.");
        }
    }

    Optional<BlockerKind> find(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    /** What people may choose from, in the configuration's order. */
    List<String> offered() {
        return kinds.keySet().stream().filter(key -> kinds.get(key).offered()).toList();
    }

    /** What the installation calls it, else what the bundles do. */
    Optional<String> name(String key, Locale locale) {
        return configured(key, locale.getLanguage())
                .or(() -> Optional.ofNullable(messages.getMessage("blocker.kind." + key, null, null, locale)))
                .or(() -> configured(key, Locale.ENGLISH.getLanguage()));
    }

    private Optional<String> configured(String key, String language) {
        @Nullable BlockerKind kind = kinds.get(key);
        return kind == null
                ? Optional.empty()
                : Optional.ofNullable(kind.names().get(language));
    }
}
