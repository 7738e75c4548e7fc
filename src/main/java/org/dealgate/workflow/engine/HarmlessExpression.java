package org.dealgate.workflow.engine;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The expressions that a stored filter may contain: who looks, and dates counted from now. */
final class HarmlessExpression {

    private static final String STEP = "\\.(plus|minus)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,5}\\)";
    private static final Pattern HARMLESS = Pattern.compile(
            "\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)(\\.withTimeAtStartOfDay\\(\\)|"
                    + STEP + "){0,5})\\s*}");

    private HarmlessExpression() {}

    static boolean is(@Nullable String expression) {
        return expression != null && HARMLESS.matcher(expression).matches();
    }
}
