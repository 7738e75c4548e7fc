package org.dealgate.designer.lint;

import java.util.Locale;
import org.dealgate.workflow.deployment.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A finding in words, as pages, the API and reports show it.
 *
 * @param level {@code error} or {@code warning}
 * @param element id of the element at fault; null where it has none or the file as a whole is
 * @param line the first is 1; 0 where it is not known
 * @param message what is wrong, without the element
 * @param advice what to do
 */
public record FindingView(
        String level,
        String rule,
        String file,
        @Nullable String element,
        @Nullable String elementName,
        int line,
        String message,
        String advice) {

    public static FindingView of(Finding finding, MessageSource messages, Locale language) {
        Object[] args = finding.args().toArray();
        return new FindingView(
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.file(),
                finding.element(),
                finding.elementName(),
                finding.line(),
                messages.getMessage("lint." + finding.rule(), args, language),
                messages.getMessage("lint." + finding.rule() + ".do", args, language));
    }
}
