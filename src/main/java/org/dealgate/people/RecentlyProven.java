package org.dealgate.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Credentials that were found right a moment ago. Clients of the REST API send theirs with every call, and the password
 * hash is slow on purpose. Holds no password: only a keyed digest over it, the id and the stored hash, under a key that
 * dies with the program; so a changed password is not in here.
 */
@Component
class RecentlyProven {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> until = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentlyProven(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    synchronized boolean contains(String id, String password, String hash) {
        Instant end = until.get(digest(id, password, hash));
        return end != null && end.isAfter(clock.instant());
    }

    synchronized void add(String id, String password, String hash) {
        until.put(digest(id, password, hash), clock.instant().plus(KEPT));
    }

    private String digest(String id, String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] sum = mac.doFinal((id + '\0' + hash + '\0' + password).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
