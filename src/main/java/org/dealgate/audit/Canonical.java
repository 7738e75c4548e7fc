package org.dealgate.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which an entry is hashed: JSON without blanks, keys sorted. It can be made again from the stored row,
 * whose jsonb column keeps neither the order of keys nor the way numbers were written.
 */
final class Canonical {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Canonical() {}

    /** The details with nothing in them that the database would store otherwise than it was given. */
    static Map<String, Object> details(Map<String, ?> details) {
        var plain = new TreeMap<String, Object>();
        details.forEach((key, value) -> {
            if (value != null) {
                plain.put(text(key), plain(value));
            }
        });
        return plain;
    }

    static String json(Map<String, Object> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details cannot be written as JSON", e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, TreeMap.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored details are not JSON", e);
        }
    }

    /** SHA-256 over every field of the entry but its hash. */
    static String hash(AuditEntry entry) {
        var content = new TreeMap<String, Object>();
        content.put("chain", entry.chain());
        content.put("seq", entry.seq());
        put(content, "deal", entry.dealNumber());
        content.put("at", entry.at().toString());
        content.put("actor", entry.actor());
        content.put("channel", entry.channel().name());
        put(content, "onBehalfOf", entry.onBehalfOf());
        content.put("event", entry.event());
        content.put("details", entry.details());
        content.put("previous", entry.previousHash());
        return sha256(json(content));
    }

    private static void put(Map<String, Object> content, String key, @Nullable String value) {
        if (value != null) {
            content.put(key, value);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            var plain = new TreeMap<String, Object>();
            map.forEach((k, v) -> {
                if (v != null) {
                    plain.put(text(String.valueOf(k)), plain(v));
                }
            });
            return plain;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(v -> v == null ? "" : plain(v)).toList();
        }
        if (value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return text(String.valueOf(value));
    }

    /** PostgreSQL keeps neither NUL nor half a surrogate pair. */
    static String text(String value) {
        return new String(value.replace('\0', '?').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
