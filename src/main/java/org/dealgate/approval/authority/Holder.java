package org.dealgate.approval.authority;

/**
 * Whose authority is limited.
 *
 * @param id of the person, or the key of the position
 */
public record Holder(Kind kind, String id) {

    /** A person's own limit goes before that of the position. */
    public enum Kind {
        PERSON,
        POSITION
    }

    public static Holder person(String id) {
        return new Holder(Kind.PERSON, id);
    }

    public static Holder position(String key) {
        return new Holder(Kind.POSITION, key);
    }
}
