package org.dealgate.workflow.deployment;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.refusal.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Nothing was deployed: the errors in words, one line each, as Camunda Modeler shows them. */
public class ModelsRefused extends Refusal {

    private static final int MOST = 20;

    private final List<Finding> findings;

    public ModelsRefused(List<Finding> findings) {
        super(Kind.INVALID, problems(findings.stream().filter(Finding::isError).toList()));
        this.findings = List.copyOf(findings);
    }

    /** All of them, warnings too. */
    public List<Finding> findings() {
        return findings;
    }

    private static List<Problem> problems(List<Finding> errors) {
        var problems = new ArrayList<Problem>();
        problems.add(new Problem(null, "workflow.deploy.refused", List.of(errors.size())));
        errors.stream().limit(MOST).forEach(error -> problems.add(problem(error)));
        if (errors.size() > MOST) {
            problems.add(new Problem(null, "workflow.deploy.more", List.of(errors.size() - MOST)));
        }
        return problems;
    }

    private static Problem problem(Finding error) {
        return new Problem(
                null,
                "workflow.deploy.finding",
                List.of(
                        where(error),
                        error.line(),
                        String.valueOf(error.line()),
                        words(error, ""),
                        words(error, ".do")));
    }

    private static String where(Finding error) {
        if (error.element() == null) {
            return error.file();
        }
        String element = error.elementName() == null
                ? error.element()
                : error.elementName().strip() + " (" + error.element() + ")";
        return element + ", " + error.file();
    }

    /** Put into the reader's language with the sentence around it. */
    private static DefaultMessageSourceResolvable words(Finding error, String what) {
        String key = "lint." + error.rule() + what;
        return new DefaultMessageSourceResolvable(
                new String[] {key}, error.args().toArray(), key);
    }
}
