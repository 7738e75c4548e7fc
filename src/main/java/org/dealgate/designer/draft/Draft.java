package org.dealgate.designer.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealgate.audit.AuditedEvent;
import org.dealgate.people.Actor;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * Named work in progress of a process designer.
 *
 * @param files by name; what was deployed together with them and stays as it is need not be among them
 */
public record Draft(
        long id,
        String name,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        List<DraftFile> files) {

    public Draft {
        files = List.copyOf(files);
    }

    public Optional<DraftFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    public List<ModelFile> models() {
        return files.stream().map(DraftFile::model).toList();
    }

    /** Somebody began, changed, renamed or discarded a draft. */
    public sealed interface Event extends AuditedEvent {

        String CHAIN = "models";

        @Override
        default String chain() {
            return CHAIN;
        }
    }

    record Started(long draft, String name, List<String> files, Actor actor) implements Event {

        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "name", name, "files", files);
        }
    }

    record FileSaved(long draft, String file, int version, Actor actor) implements Event {

        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "file", file, "version", version);
        }
    }

    record FileRemoved(long draft, String file, Actor actor) implements Event {

        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "file", file);
        }
    }

    record Renamed(long draft, String name, String formerName, Actor actor) implements Event {

        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "name", name, "formerName", formerName);
        }
    }

    record Discarded(long draft, String name, Actor actor) implements Event {

        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "name", name);
        }
    }
}
