package org.dealgate.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dealgate.notification.Mail;
import org.dealgate.notification.Outbox;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Kind;
import org.dealgate.refusal.Refusal.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits, sent by a second mail, that show beside a mailed link that it is the addressee who holds it. The
 * deal's row is held while they are sent and used.
 */
@Component
class OneTimeCodes {

    static final String FIELD = "code";

    private static final String TEMPLATE = "approval-code";
    private static final Duration COUNTS = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final Duration BLOCKED = Duration.ofMinutes(10);
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int MOST_AN_HOUR = 5;
    private static final int CODES = 1_000_000;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final SecureRandom random = new SecureRandom();
    private final CodeTable table;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeCodes(CodeTable table, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Mails a new code to whom the link was sent; an earlier one counts no longer. */
    void send(String token, ApprovalRequest request) {
        byte[] link = ApprovalLinks.hash(token);
        Instant now = now();
        requireNotBlocked(link, now);
        requireNotTooOften(table.sentSince(link, now.minus(Duration.ofHours(1))), now);
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        table.close(link, now);
        table.insert(link, digest(token, code), now, now.plus(COUNTS));
        String about = Asking.about(request) + "code ";
        outbox.cancelAbout(request.dealNumber(), about);
        outbox.enqueue(new Mail(
                request.course().addressee(),
                request.dealNumber(),
                about + now.toEpochMilli(),
                TEMPLATE,
                Map.of("number", request.dealNumber(), "text", code)));
        events.publishEvent(new ApprovalLink.CodeSent(request));
    }

    /**
     * Uses the code up.
     *
     * @throws WrongCode when it does not count, after that was noted
     */
    void use(String token, ApprovalRequest request, @Nullable String entered) {
        byte[] link = ApprovalLinks.hash(token);
        Instant now = now();
        requireNotBlocked(link, now);
        String code = entered == null ? "" : entered.replaceAll("\\s", "");
        if (!CODE.matcher(code).matches()) {
            throw Refusal.invalid(FIELD, code.isEmpty() ? "approval.code.missing" : "approval.code.format");
        }
        boolean right = table.live(link, now)
                .filter(kept -> MessageDigest.isEqual(kept, digest(token, code)))
                .isPresent();
        if (!right) {
            table.tried(link, now);
            if (isBlocked(link, now)) {
                events.publishEvent(new ApprovalLink.CodesBlocked(request));
                throw new WrongCode("approval.code.blocked");
            }
            throw new WrongCode("approval.code.wrong");
        }
        table.close(link, now);
    }

    private void requireNotBlocked(byte[] link, Instant now) {
        if (isBlocked(link, now)) {
            throw tooMany("approval.code.blocked");
        }
    }

    /** Since the last of five tries that lay no further apart than a code counts. */
    private boolean isBlocked(byte[] link, Instant now) {
        List<Instant> tries = table.tries(link, MOST_TRIES);
        return tries.size() == MOST_TRIES
                && tries.get(0).isAfter(now.minus(BLOCKED))
                && tries.get(MOST_TRIES - 1).isAfter(tries.get(0).minus(COUNTS));
    }

    private static void requireNotTooOften(List<Instant> sent, Instant now) {
        if (sent.size() >= MOST_AN_HOUR) {
            throw tooMany("approval.code.too-many");
        }
        if (!sent.isEmpty() && sent.get(0).isAfter(now.minus(APART))) {
            throw tooMany("approval.code.too-soon");
        }
    }

    private static Refusal tooMany(String key) {
        return new Refusal(Kind.TOO_MANY, List.of(new Problem(FIELD, key, List.of())));
    }

    private static byte[] digest(String token, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
