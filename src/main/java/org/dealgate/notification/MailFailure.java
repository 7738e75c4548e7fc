package org.dealgate.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not go out.
 *
 * @param forGood the server said no with a 5xx to this very mail; anything else (4xx, no connection, a time-out, a wrong
 *     password of ours) may be better later
 */
record MailFailure(boolean forGood, String reason) {

    private static final int LONGEST = 500;

    static MailFailure of(Exception thrown) {
        int code = 0;
        Throwable said = thrown;
        for (Throwable at = thrown; at != null; at = next(at)) {
            int answer = code(at);
            if (answer > 0) {
                code = answer;
                said = at;
            } else if (code == 0) {
                said = at;
            }
        }
        String reason = String.valueOf(
                        said.getMessage() == null ? said.getClass().getSimpleName() : said.getMessage())
                .strip();
        return new MailFailure(code >= 500, reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        if (thrown instanceof SMTPSenderFailedException refused) {
            return refused.getReturnCode();
        }
        if (thrown instanceof SMTPSendFailedException refused) {
            return refused.getReturnCode();
        }
        return 0;
    }

    private static @Nullable Throwable next(Throwable thrown) {
        if (thrown instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return thrown.getCause();
    }
}
