package org.dealgate.system;

import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Which parts this program brings up by itself: those that are not configured. */
@Component
public class Installation {

    private final Environment environment;

    public Installation(Environment environment) {
        this.environment = environment;
    }

    public boolean embeddedDatabase() {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    public boolean embeddedMail() {
        return !StringUtils.hasText(environment.getProperty("spring.mail.host"));
    }

    /** Whether the people of the demonstration, whose passwords are known to all, are to exist. */
    public boolean demoPeople() {
        return orWhereEmbedded("dealgate.sample.people");
    }

    /** Whether the sample deals are to be played; they need the demo people. */
    public boolean sampleDeals() {
        return demoPeople() && orWhereEmbedded("dealgate.sample.deals");
    }

    /** Whether process designers may open deals to see processes run; these are on the board like every other. */
    public boolean trialDeals() {
        String configured = environment.getProperty("dealgate.designer.trial-deals");
        return StringUtils.hasText(configured) ? Boolean.parseBoolean(configured) : demoPeople();
    }

    public Path dataFolder() {
        return Path.of(environment.getProperty("dealgate.data", "data"));
    }

    private boolean orWhereEmbedded(String property) {
        String configured = environment.getProperty(property);
        return StringUtils.hasText(configured) ? Boolean.parseBoolean(configured) : embeddedDatabase();
    }
}
