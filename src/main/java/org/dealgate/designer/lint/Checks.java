package org.dealgate.designer.lint;

import java.util.List;
import java.util.stream.Stream;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.published.PublishedNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong or doubtful about models; needs no running program. */
public final class Checks {

    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private static final List<Rule> RULES = List.of(
            new FileShape(),
            new ProcessShape(),
            new Beans(),
            new References(),
            new Templates(),
            new TaskPeople(),
            new TaskAnswers(),
            new Times(),
            new Waits(),
            new Stages(),
            new SavePoints(),
            new VariableUse(),
            new Choices(),
            new Conditions(),
            new FormShape(),
            new FormFields(),
            new FormExpressions(),
            new DecisionSense(),
            new DecisionInputs(),
            new DecisionOutputs(),
            new DecisionRules(),
            new Events());

    private final PublishedNames published = PublishedNames.scan();
    private final Levels levels;

    public Checks(Levels levels) {
        this.levels = levels;
    }

    /**
     * Beside the models that come with the program, for whoever has no running one.
     *
     * @return by file and line
     */
    public List<Finding> check(List<ModelFile> files) {
        return check(files, ShippedModels.surroundings());
    }

    /** @return by file and line */
    List<Finding> check(List<ModelFile> files, Surroundings surroundings) {
        var findings = new Findings(levels);
        Models models = Models.read(files, published, surroundings, findings);
        RULES.forEach(rule -> check(rule, models, files, findings));
        return Stream.concat(findings.all().stream(), broken(models, files).stream())
                .toList();
    }

    /** What is sound by itself may break processes that are there already and use it. */
    private List<Finding> broken(Models models, List<ModelFile> files) {
        var before = new Findings(levels);
        var after = new Findings(levels);
        RULES.forEach(rule -> check(rule, models.using(true), files, before));
        RULES.forEach(rule -> check(rule, models.using(false), files, after));
        List<Finding> known = before.all();
        return after.all().stream().filter(finding -> !known.contains(finding)).toList();
    }

    /** A fault of ours must not keep anybody from deploying what is sound, and not pass for soundness either. */
    private static void check(Rule rule, Models models, List<ModelFile> files, Findings findings) {
        try {
            rule.check(models, findings);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed", rule.getClass().getSimpleName(), e);
            findings.add(Check.NOT_CHECKED, files.get(0), rule.getClass().getSimpleName());
        }
    }
}
