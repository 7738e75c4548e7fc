package org.dealgate.designer.lint;

import java.util.List;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.published.PublishedNames;

/** What is wrong or doubtful about models; needs no running program. */
public final class Checks {

    private static final List<Rule> RULES = List.of(
            new FileShape(),
            new ProcessShape(),
            new Beans(),
            new References(),
            new Templates(),
            new TaskPeople(),
            new SavePoints(),
            new VariableUse(),
            new Choices(),
            new FormFields(),
            new FormExpressions(),
            new DecisionSense(),
            new DecisionRules(),
            new Events());

    private final PublishedNames published = PublishedNames.scan();
    private final Levels levels;

    Checks(Levels levels) {
        this.levels = levels;
    }

    /** @return by file and line */
    List<Finding> check(List<ModelFile> files, Surroundings surroundings) {
        var findings = new Findings(levels);
        Models models = Models.read(files, published, surroundings, findings);
        RULES.forEach(rule -> rule.check(models, findings));
        return findings.all();
    }
}
