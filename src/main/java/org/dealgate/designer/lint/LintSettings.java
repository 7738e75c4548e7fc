package org.dealgate.designer.lint;

import java.util.Map;
import org.dealgate.system.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bad findings are in this installation.
 *
 * @param lint {@code error}, {@code warning} or {@code off} by rule; what is not named stays as usual
 */
@ConfigurationProperties("dealgate")
record LintSettings(@DefaultValue Map<String, String> lint) {

    Levels levels() {
        try {
            return Levels.of(lint);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(e.getMessage());
        }
    }
}
