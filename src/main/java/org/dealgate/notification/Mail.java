package org.dealgate.notification;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one recipient, before it is put into words.
 *
 * @param to a person's id, or the address of somebody outside (recognised by its {@code @})
 * @param threadKey what belongs together in the reader's mailbox, for instance a deal's number
 * @param dedupeKey the same mail to the same recipient is enqueued once, whatever is repeated
 * @param template which mail: the part of the message keys {@code notification.<template>.*}
 * @param model what the sentences speak of, see {@link MailModel}
 * @param language for an outside address; a person's own language always wins
 */
public record Mail(
        String to,
        String threadKey,
        String dedupeKey,
        String template,
        MailModel model,
        @Nullable Locale language) {

    public Mail(String to, String threadKey, String dedupeKey, String template, MailModel model) {
        this(to, threadKey, dedupeKey, template, model, null);
    }

    /** As agreed with callers that hold plain facts: keys are the names of {@link MailModel}'s parts. */
    public Mail(String to, String threadKey, String dedupeKey, String template, Map<String, ?> facts) {
        this(to, threadKey, dedupeKey, template, MailModel.of(facts), null);
    }

    boolean isOutside() {
        return to.indexOf('@') >= 0;
    }
}
