package org.dealgate.designer.cases;

import java.util.regex.Pattern;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.deployment.ModelXml.Unreadable;

/**
 * Finds what may outgrow the program: FEEL writes down every step of a loop before it goes on, and nothing stops it
 * meanwhile. The inputs of cases are no lists, so only a loop over a range can be long by mistake.
 */
final class Iterations {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern OVER_RANGE = Pattern.compile("(?s)\\b(?:for|some|every)\\b.*\\bin\\b.*\\.\\.");

    private Iterations() {}

    /** Whether any expression of the file goes through a range, like {@code for month in 1..12}. */
    static boolean overRange(ModelFile dmn) {
        try {
            return ModelXml.read(dmn)
                    .all("dmn:text")
                    .anyMatch(text -> OVER_RANGE
                            .matcher(QUOTED.matcher(text.text()).replaceAll("\"\""))
                            .find());
        } catch (Unreadable e) {
            return false;
        }
    }
}
