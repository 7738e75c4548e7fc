package org.dealgate.designer.lint;

import java.util.HashSet;
import java.util.Optional;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;

/** What every file of BPMN or DMN needs, and what must not be twice in files that are deployed together. */
final class FileShape implements Rule {

    @Override
    public void check(Models models, Findings findings) {
        models.roots().forEach((file, root) -> {
            if (!"Camunda Platform".equals(root.attributes().get("modeler:executionPlatform"))) {
                findings.add(Check.NO_PLATFORM, file, root);
            }
            ids(file, root, findings);
        });
        var processes = new HashSet<String>();
        models.processes().forEach(model -> twice(model.file(), model.process(), model.id(), processes, findings));
        var decisions = new HashSet<String>();
        models.decisions().forEach(model -> twice(model.file(), model.decision(), model.id(), decisions, findings));
        var forms = new HashSet<String>();
        models.forms()
                .forEach(form -> form.id()
                        .filter(id -> !forms.add(id))
                        .ifPresent(id -> findings.add(Check.DUPLICATE_MODEL, form.root(), id)));
    }

    private static void ids(ModelFile file, Element root, Findings findings) {
        var seen = new HashSet<String>();
        root.all()
                .filter(element -> element.id().filter(id -> !seen.add(id)).isPresent())
                .forEach(element -> findings.add(
                        Check.DUPLICATE_ID, file, element, element.id().orElse("")));
    }

    private static void twice(
            ModelFile file, Element at, Optional<String> id, HashSet<String> seen, Findings findings) {
        id.filter(known -> !seen.add(known)).ifPresent(known -> findings.add(Check.DUPLICATE_MODEL, file, at, known));
    }
}
