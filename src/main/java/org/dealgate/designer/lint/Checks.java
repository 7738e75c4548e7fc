package org.dealgate.designer.lint;

import java.util.Collection;
import java.util.List;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;

/** What is wrong or doubtful about models; needs no running program. */
public final class Checks {

    private final List<Rule> rules;
    private final Levels levels;

    Checks(Levels levels) {
        this.levels = levels;
        this.rules = List.of(new ProcessShape());
    }

    /**
     * @param beside what the files may refer to; where one of the same id is given, that counts
     * @return by file and line
     */
    List<Finding> check(List<ModelFile> files, Collection<ModelFile> beside) {
        var findings = new Findings(levels);
        Models models = Models.read(files, beside, findings);
        rules.forEach(rule -> rule.check(models, findings));
        return findings.all();
    }
}
