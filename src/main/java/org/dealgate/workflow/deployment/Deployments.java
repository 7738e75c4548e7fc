package org.dealgate.workflow.deployment;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.people.Actor;
import org.dealgate.people.Groups;
import org.dealgate.people.People;
import org.dealgate.people.Person;
import org.dealgate.workflow.published.PublishedNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What may be deployed, by whom, and what was found in what is. */
@Component
public class Deployments {

    /** Somebody deployed models. */
    record Deployed(String deployment, String name, List<String> files, int warnings, Actor actor)
            implements AuditedEvent {

        @Override
        public String chain() {
            return "models";
        }

        @Override
        public Map<String, Object> details() {
            var details = new LinkedHashMap<String, Object>();
            details.put("deployment", deployment);
            details.put("name", name);
            details.put("files", files);
            details.put("warnings", warnings);
            return details;
        }
    }

    private final Guard guard = new Guard(PublishedNames.scan());
    private final ObjectProvider<ModelChecks> checks;
    private final ObjectProvider<DeploymentWatch> watches;
    private final DeploymentTable table;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deployments(
            ObjectProvider<ModelChecks> checks,
            ObjectProvider<DeploymentWatch> watches,
            DeploymentTable table,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.checks = checks;
        this.watches = watches;
        this.table = table;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What would be said if the person deployed the files. What the guard refuses is a warning to an administrator; what
     * does not work is an error for everybody.
     */
    public List<Finding> inspect(List<ModelFile> files, String person) {
        List<Finding> broken =
                checks.stream().flatMap(c -> c.check(files).stream()).toList();
        return together(guard.check(files), broken, isAdministrator(person));
    }

    /**
     * @param guarded what a designer's model must not contain
     * @param broken what does not work
     */
    public static List<Finding> together(List<Finding> guarded, List<Finding> broken, boolean administrator) {
        var said = new HashSet<>(broken);
        return Stream.concat(
                        guarded.stream()
                                .filter(finding -> !administrator || !said.contains(finding))
                                .map(finding -> administrator ? finding.asWarning() : finding),
                        broken.stream())
                .distinct()
                .toList();
    }

    /** What nobody but an administrator may deploy; whoever runs what is not deployed yet asks here first. */
    public List<Finding> guard(List<ModelFile> files) {
        return guard.check(files);
    }

    /**
     * Stands before every deployment. Keeps the warnings, and who deployed when, in the running transaction.
     *
     * @param id the engine's
     * @throws ModelsRefused with everything that was found, where there is an error
     */
    public void admit(String id, String name, List<ModelFile> files, Actor actor) {
        watches.forEach(watch -> watch.require(actor));
        List<Finding> findings = inspect(files, actor.id());
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new ModelsRefused(findings);
        }
        table.insert(id, name, actor.id(), clock.instant());
        table.insert(id, findings);
        events.publishEvent(
                new Deployed(id, name, files.stream().map(ModelFile::name).toList(), findings.size(), actor));
        watches.forEach(watch -> watch.admitted(id, files, actor));
    }

    /** What was found in a deployment and did not stop it; empty where it is not known. */
    public List<Finding> findings(String deployment) {
        return table.findings(deployment);
    }

    /** Who deployed it; empty for what came with the program. */
    public Optional<DeployedBy> deployedBy(String deployment) {
        return table.find(deployment);
    }

    private boolean isAdministrator(String id) {
        return people.find(id)
                .filter(Person::active)
                .filter(person -> person.isIn(Groups.ADMINISTRATORS))
                .isPresent();
    }
}
