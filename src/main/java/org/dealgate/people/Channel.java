package org.dealgate.people;

/** The door through which somebody acts. */
public enum Channel {
    PAGE,
    REST,
    TASKLIST,
    MAIL_LINK,
    IMPORT,
    SYSTEM
}
