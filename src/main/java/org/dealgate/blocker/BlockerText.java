package org.dealgate.blocker;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says in the reader's language what is in the way. */
@Component
public class BlockerText {

    private final MessageSource messages;
    private final BlockerKinds kinds;

    BlockerText(MessageSource messages, BlockerKinds kinds) {
        this.messages = messages;
        this.kinds = kinds;
    }

    /** A person's own words, or a finding's sentence. */
    public String of(Blocker blocker, Locale locale) {
        return messages.getMessage(sentence(blocker), locale);
    }

    /** The kind in words; the kind itself where nothing names it. */
    public String kind(Blocker blocker, Locale locale) {
        return blocker.isFinding()
                ? String.valueOf(messages.getMessage("blocker.finding." + blocker.kind(), null, blocker.kind(), locale))
                : kind(blocker.kind(), locale);
    }

    /** What people call a kind that they may choose. */
    public String kind(String kind, Locale locale) {
        return kinds.name(kind, locale).orElse(kind);
    }

    /** The same as {@link #of} for a refusal, whose reader is not known yet. */
    static MessageSourceResolvable sentence(Blocker blocker) {
        String[] codes = blocker.isFinding() ? new String[] {"blocker.finding." + blocker.rule()} : new String[0];
        return new DefaultMessageSourceResolvable(codes, new Object[0], blocker.text());
    }
}
