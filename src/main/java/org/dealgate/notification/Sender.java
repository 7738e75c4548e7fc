package org.dealgate.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** The configured sender of all mails. */
record Sender(InternetAddress address) {

    static Sender of(String configured) {
        try {
            return new Sender(new InternetAddress(Headers.requireOneLine(configured), true));
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "dealgate.notification.from is \"" + configured
                            + "\"; it must be one address, like Name <a@b.example>",
                    e);
        }
    }

    String domain() {
        String plain = address.getAddress();
        return plain.substring(plain.indexOf('@') + 1);
    }
}
