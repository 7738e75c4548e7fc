package org.dealgate.workflow.task;

import java.util.ArrayList;
import java.util.List;
import org.dealgate.refusal.Refusal.Problem;

/** What is wrong with one field; caught by the check of the form, which collects all of them. */
class FieldProblem extends Exception {

    private final transient Problem problem;

    FieldProblem(FormField field, String key, Object... args) {
        super(key, null, false, false);
        var all = new ArrayList<Object>(List.of(field.label()));
        all.addAll(List.of(args));
        this.problem = new Problem(field.key(), "workflow.form." + key, List.copyOf(all));
    }

    Problem problem() {
        return problem;
    }
}
