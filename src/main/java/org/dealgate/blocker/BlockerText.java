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

    BlockerText(MessageSource messages) {
        this.messages = messages;
    }

    /** A person's own words, or a finding's sentence. */
    public String of(Blocker blocker, Locale locale) {
        return messages.getMessage(sentence(blocker), locale);
    }

    /** The kind in words; the kind itself where the bundles have none. */
    public String kind(Blocker blocker, Locale locale) {
        String prefix = blocker.isFinding() ? "blocker.finding." : "blocker.kind.";
        return String.valueOf(messages.getMessage(prefix + blocker.kind(), null, blocker.kind(), locale));
    }

    /** The same as {@link #of} for a refusal, whose reader is not known yet. */
    static MessageSourceResolvable sentence(Blocker blocker) {
        String[] codes = blocker.isFinding() ? new String[] {"blocker.finding." + blocker.rule()} : new String[0];
        return new DefaultMessageSourceResolvable(codes, new Object[0], blocker.text());
    }
}
