package org.dealgate.people;

import java.util.regex.Pattern;

/** Which mail addresses we take: those that a mail can be sent to without quoting or guessing. */
public final class MailAddress {

    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private MailAddress() {}

    public static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches();
    }
}
