package org.dealgate.designer.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealgate.people.Groups;
import org.dealgate.workflow.published.ElementTemplates;
import org.dealgate.workflow.published.PublishedNames;

/** Every name that a model may use. */
final class Names {

    private Names() {}

    /** By kind and name; keep the answer. */
    static List<Name> all() {
        Shipped shipped = Shipped.read();
        PublishedNames published = PublishedNames.scan();
        var processes = new ProcessNames(shipped, published.tasks());
        var variables = new VariableNames(shipped, published.all());
        var decisions = new DecisionNames(shipped, published.decisionInputs());
        var forms = new FormNames(shipped);
        var beans = new BeanNames(shipped, published.all(), ElementTemplates.read());
        return Stream.of(
                        beans.blocks(),
                        variables.all(),
                        beans.questions(),
                        beans.delegates(),
                        beans.listeners(),
                        processes.tasks(),
                        processes.processes(),
                        processes.messages(),
                        decisions.decisions(),
                        decisions.inputs(),
                        decisions.outputs(),
                        forms.forms(),
                        forms.fields(),
                        forms.facts(),
                        groups(processes))
                .flatMap(names -> names)
                .sorted(Comparator.comparing(Name::kind).thenComparing(Name::name))
                .toList();
    }

    private static Stream<Name> groups(ProcessNames processes) {
        Map<String, List<String>> tasks = processes.tasksByGroup();
        return Groups.ALL.stream()
                .map(group -> new Name(
                        Kind.GROUP,
                        group,
                        List.of(Detail.names("for-tasks", Kind.TASK, tasks.getOrDefault(group, List.of())))));
    }
}
