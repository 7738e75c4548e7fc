package org.dealgate.designer.lint.command;

import java.util.List;
import org.dealgate.designer.lint.FindingView;

/**
 * What the command line says.
 *
 * @param files how many were checked
 */
record Report(int files, List<FindingView> findings) {

    long errors() {
        return count("error");
    }

    long warnings() {
        return count("warning");
    }

    private long count(String level) {
        return findings.stream()
                .filter(finding -> finding.level().equals(level))
                .count();
    }
}
