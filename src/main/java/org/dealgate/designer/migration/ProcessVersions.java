package org.dealgate.designer.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.dealgate.designer.difference.Renames;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelXml;
import org.dealgate.workflow.engine.InternalCall;
import org.springframework.stereotype.Component;

/** The versions of processes that the engine has, and what they consist of. */
@Component
class ProcessVersions {

    private static final Pattern PIN = Pattern.compile("pinned\\.(version|form)\\(\\s*pins\\s*,\\s*'([^']+)'\\s*\\)");

    private final RepositoryService repository;
    private final Map<String, Content> read = new ConcurrentHashMap<>();

    ProcessVersions(RepositoryService repository) {
        this.repository = repository;
    }

    private record Content(Element root, List<FlowElement> elements, Set<String> pins) {}

    boolean has(String process, int version) {
        return find(process, version).isPresent();
    }

    /** The engine's id of it. */
    String id(String process, int version) {
        return find(process, version)
                .orElseThrow(() ->
                        Refusal.invalid("versions", "migration.version.unknown", process, String.valueOf(version)));
    }

    private Optional<String> find(String process, int version) {
        return InternalCall.of(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .withoutTenantId()
                .list()
                .stream()
                .map(ProcessDefinition::getId)
                .findFirst());
    }

    /** Where deals can be in it, in the file's order. */
    List<FlowElement> elements(String process, int version) {
        return content(process, version).elements();
    }

    /** What only got another id from one version to the other, as far as that can be told. */
    Map<String, String> renames(String process, int from, int to) {
        return Renames.between(
                content(process, from).root(), content(process, to).root());
    }

    /** The pins that it asks for. */
    Set<String> pins(String process, int version) {
        return content(process, version).pins();
    }

    boolean has(String process, int version, String element) {
        return elements(process, version).stream().anyMatch(e -> e.id().equals(element));
    }

    /** An element's name for people; its id where the version has no such element. */
    String name(String process, int version, String element) {
        return elements(process, version).stream()
                .filter(e -> e.id().equals(element))
                .map(FlowElement::name)
                .findFirst()
                .orElse(element);
    }

    private Content content(String process, int version) {
        return read.computeIfAbsent(id(process, version), this::load);
    }

    private Content load(String id) {
        try {
            Element definitions = ModelXml.read(new ModelFile(id, xml(id)));
            return new Content(definitions, FlowElement.in(definitions), pins(definitions));
        } catch (ModelXml.Unreadable e) {
            // what the engine runs was let in before it was read like this
            throw Refusal.conflict("migration.version.unreadable", id);
        }
    }

    private static Set<String> pins(Element definitions) {
        return definitions
                .all()
                .flatMap(element -> Stream.concat(element.attributes().values().stream(), Stream.of(element.text())))
                .flatMap(text -> PIN.matcher(text).results())
                .map(pin -> (pin.group(1).equals("form") ? Pinned.FORM : "") + pin.group(2))
                .collect(Collectors.toUnmodifiableSet());
    }

    private byte[] xml(String id) {
        try (InputStream bpmn = InternalCall.of(() -> repository.getProcessModel(id))) {
            return bpmn.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
