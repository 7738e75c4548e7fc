package org.dealgate.stakeholder.contact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is due to be seen.
 *
 * @param weight the influence from which on somebody carries weight, 1 to 5
 * @param stanceDays business days after which a stance that is not known is a reason
 * @param silentDays business days after which a person of weight has not been heard of for too long
 * @param shown how many a deal's page proposes
 */
@ConfigurationProperties("dealgate.contact")
record ContactSettings(
        @DefaultValue("4") int weight,
        @DefaultValue("5") int stanceDays,
        @DefaultValue("15") int silentDays,
        @DefaultValue("5") int shown) {

    ContactSettings {
        if (weight < 1 || weight > 5) {
            throw new IllegalArgumentException("dealgate.contact.weight must be an influence from 1 to 5.");
        }
        if (stanceDays < 0 || silentDays < 0) {
            throw new IllegalArgumentException(
                    "dealgate.contact.stance-days and dealgate.contact.silent-days must not be negative.");
        }
        if (shown < 1) {
            throw new IllegalArgumentException("dealgate.contact.shown must be 1 or more.");
        }
    }
}
