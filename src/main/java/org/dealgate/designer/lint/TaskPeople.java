package org.dealgate.designer.lint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealgate.people.Groups;
import org.dealgate.workflow.deployment.Element;

/** Who works on a task, and how urgent it is. */
final class TaskPeople implements Rule {

    private static final String ASSIGNEE = "camunda:assignee";
    private static final List<String> SOMEBODY = List.of(ASSIGNEE, "camunda:candidateGroups", "camunda:candidateUsers");

    private static final Pattern NULL = Pattern.compile("\\s*[$#]\\{\\s*null\\s*}\\s*");

    @Override
    public void check(Models models, Findings findings) {
        for (ProcessModel model : models.processes()) {
            model.all("bpmn:userTask").forEach(task -> check(model, task, models, findings));
        }
    }

    private static void check(ProcessModel model, Element task, Models models, Findings findings) {
        if (SOMEBODY.stream().noneMatch(who -> names(task, who)) || isGivenToNoId(task)) {
            findings.add(Check.NOBODY, model.file(), task);
        }
        literals(task, "camunda:candidateGroups")
                .filter(group -> !Groups.ALL.contains(group))
                .forEach(group ->
                        findings.add(Check.UNKNOWN_GROUP, model.file(), task, group, String.join(", ", Groups.ALL)));
        task.attribute("camunda:priority")
                .filter(priority -> !Juel.isIn(priority) && !priority.strip().matches("-?\\d{1,9}"))
                .ifPresent(priority -> findings.add(Check.NUMBER_MALFORMED, model.file(), task, "priority", priority));
        Stream.concat(literals(task, ASSIGNEE), literals(task, "camunda:candidateUsers"))
                .forEach(person -> findings.add(
                        models.surroundings().isPerson(person) ? Check.NAMED_PERSON : Check.UNKNOWN_PERSON,
                        model.file(),
                        task,
                        person));
    }

    private static boolean names(Element task, String who) {
        return task.attribute(who)
                .filter(value -> !NULL.matcher(value).matches())
                .isPresent();
    }

    /** Where the attribute is there but blank, the engine assigns the task to that, and no group may take it. */
    private static boolean isGivenToNoId(Element task) {
        return task.attributes().containsKey(ASSIGNEE)
                && task.attribute(ASSIGNEE).isEmpty();
    }

    private static Stream<String> literals(Element task, String attribute) {
        return task.attribute(attribute).stream()
                .flatMap(value -> Juel.isIn(value) ? Stream.empty() : Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
