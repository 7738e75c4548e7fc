package org.dealgate.designer.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.deal.Stage;
import org.dealgate.workflow.deployment.Element;

/** The stages that processes enter, and those that their blockers hold. */
final class Stages implements Rule {

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            List<Element> entering = made(model, "enterStage").toList();
            List<Stage> entered = entering.stream().flatMap(Stages::stage).toList();
            own(model)
                    .filter(own -> !entered.contains(own))
                    .ifPresent(own -> entering.forEach(
                            element -> findings.add(Check.OTHER_STAGE, model.file(), element, own.name())));
            entered.stream()
                    .min(Stage::compareTo)
                    .ifPresent(first -> made(model, "raiseBlocker")
                            .forEach(blocker -> stage(blocker)
                                    .filter(held -> held.compareTo(first) < 0)
                                    .forEach(held -> findings.add(
                                            Check.STAGE_PASSED, model.file(), blocker, held.name(), first.name()))));
        }
    }

    private static Stream<Element> made(ProcessModel model, String bean) {
        return model.process().all().filter(element -> Beans.beanOf(element).equals(bean));
    }

    private static Stream<Stage> stage(Element element) {
        String name = Beans.propertiesOf(element).getOrDefault("stage", "");
        return Arrays.stream(Stage.values()).filter(stage -> stage.name().equals(name));
    }

    /** A stage's process is called like the stage. */
    private static Optional<Stage> own(ProcessModel model) {
        String name = model.id().orElse("").toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
