package org.dealgate.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.dealgate.refusal.Refusal;

/** What may stand in a mail's header: one line, without control characters. */
final class Headers {

    private Headers() {}

    /** Refuses line breaks and other control characters, with which a value could smuggle in headers of its own. */
    static String requireOneLine(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("subject", "notification.header.control");
        }
        return value;
    }

    /** Refuses what is not exactly one plain address. */
    static String requireAddress(String address) {
        requireOneLine(address);
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            if (parsed.length == 1 && address.equals(parsed[0].getAddress())) {
                parsed[0].validate();
                return address;
            }
        } catch (AddressException e) {
            throw Refusal.invalid("address", "notification.address.invalid", address);
        }
        throw Refusal.invalid("address", "notification.address.invalid", address);
    }
}
