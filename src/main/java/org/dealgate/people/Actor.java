package org.dealgate.people;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, through which door.
 *
 * @param id the person's id, or {@value #SYSTEM_ID} where nobody acts
 * @param onBehalfOf the person stood in for, where there is one
 */
public record Actor(String id, Channel channel, @Nullable String onBehalfOf) {

    public static final String SYSTEM_ID = "dealgate";

    public static final Actor SYSTEM = new Actor(SYSTEM_ID, Channel.SYSTEM);

    /** Somebody who has not signed in, and may nothing. */
    public static final String ANONYMOUS_ID = "anonymous";

    public static final Actor ANONYMOUS = new Actor(ANONYMOUS_ID, Channel.PAGE);

    public Actor(String id, Channel channel) {
        this(id, channel, null);
    }

    public boolean isSystem() {
        return SYSTEM_ID.equals(id);
    }

    /** Neither the system nor somebody who has not signed in. */
    public boolean isPerson() {
        return !isSystem() && !ANONYMOUS_ID.equals(id);
    }
}
