package org.dealgate.system.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/** The first administrator of a database that has none; ignored once there is one. */
@ConfigurationProperties("dealgate.admin")
record AdministratorProperties(
        @Nullable String id,
        @Nullable String password,
        @Nullable String email,
        @DefaultValue("Administrator") String name,
        @DefaultValue("en") String language,
        @DefaultValue("UTC") String timeZone) {

    boolean complete() {
        return StringUtils.hasText(id) && StringUtils.hasText(password) && StringUtils.hasText(email);
    }

    @Override
    public String toString() {
        return "administrator " + id;
    }
}
