package org.dealgate.designer.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealgate.designer.draft.DraftFile.Base;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.ModelFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of all process designers; any of them may go on with any draft. */
@Service
@Transactional
public class Drafts {

    /** The characters that a number behind a name takes. */
    private static final int NUMBER = 8;

    private final DraftTable table;
    private final DraftRules rules;
    private final ModelCatalogue deployed;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Drafts(
            DraftTable table,
            DraftRules rules,
            ModelCatalogue deployed,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.deployed = deployed;
        this.rights = rights;
        this.events = events;
    }

    /** The last changed first. */
    @Transactional(readOnly = true)
    public List<DraftSummary> newest() {
        rights.require(Permission.READ_MODELS);
        return table.newest();
    }

    @Transactional(readOnly = true)
    public Draft get(long id) {
        rights.require(Permission.READ_MODELS);
        return table.find(id).orElseThrow(Drafts::unknown);
    }

    /** A draft of what is deployed, under the model's name; with a number where other drafts have it. */
    public long start(DeployedModel model) {
        rights.require(Permission.DEPLOY_MODELS);
        return start(unused(model.name()), deployed.file(model), new Base(model.key(), model.version()));
    }

    /** A draft of what somebody brings; without a name, under the file's as {@link #start(DeployedModel)}. */
    public long start(@Nullable String name, String fileName, byte[] content) {
        rights.require(Permission.DEPLOY_MODELS);
        String given = name == null || name.isBlank() ? unused(fileName) : name;
        return start(given, new ModelFile(fileName, content), null);
    }

    private String unused(String name) {
        Set<String> taken = table.newest().stream().map(DraftSummary::name).collect(Collectors.toSet());
        String begin = name.substring(0, Math.min(name.length(), DraftRules.LONGEST_NAME - NUMBER));
        return Stream.concat(Stream.of(name), IntStream.iterate(2, n -> n + 1).mapToObj(n -> begin + " (" + n + ")"))
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }

    private long start(@Nullable String name, ModelFile file, @Nullable Base base) {
        String line = rules.name(name);
        ModelFile checked = rules.file(file.name(), file.content());
        String by = CurrentActor.get().id();
        long id = table.insert(line, by);
        table.insertFile(id, checked, base, by);
        events.publishEvent(new Draft.Started(id, line, List.of(checked.name()), CurrentActor.get()));
        return id;
    }

    /** Takes what is deployed into the draft. */
    public void add(long id, DeployedModel model) {
        Draft draft = held(id);
        ModelFile file = deployed.file(model);
        ModelFile checked = rules.file(file.name(), file.content());
        if (draft.file(checked.name()).isPresent()) {
            throw Refusal.conflict("designer.file.there", checked.name());
        }
        insert(draft, checked, new Base(model.key(), model.version()));
    }

    /** Takes a file into the draft; one of the same name is replaced, whatever was saved to it before. */
    public void upload(long id, String fileName, byte[] content) {
        Draft draft = held(id);
        ModelFile file = rules.file(fileName, content);
        DraftFile former = draft.file(file.name()).orElse(null);
        if (former == null) {
            insert(draft, file, null);
        } else {
            table.updateFile(id, file, former.version(), CurrentActor.get().id());
            publishSaved(id, file, former.version() + 1);
        }
    }

    private void insert(Draft draft, ModelFile file, @Nullable Base base) {
        if (draft.files().size() >= ModelFile.MOST_TOGETHER) {
            throw Refusal.conflict("designer.draft.full", ModelFile.MOST_TOGETHER);
        }
        table.insertFile(draft.id(), file, base, CurrentActor.get().id());
        publishSaved(draft.id(), file, 1);
    }

    /**
     * Saves one file.
     *
     * @param version the file's version that was edited
     * @return its new version
     * @throws Refusal where somebody has saved it since
     */
    public int save(long id, String fileName, int version, byte[] content) {
        Draft draft = held(id);
        ModelFile file = rules.file(fileName, content);
        DraftFile former = draft.file(file.name()).orElseThrow(() -> Refusal.notFound("designer.file.unknown"));
        if (former.version() != version) {
            throw Refusal.conflict("designer.file.changed", former.name());
        }
        table.updateFile(id, file, version, CurrentActor.get().id());
        publishSaved(id, file, version + 1);
        return version + 1;
    }

    public void remove(long id, String fileName) {
        Draft draft = held(id);
        draft.file(fileName).orElseThrow(() -> Refusal.notFound("designer.file.unknown"));
        if (draft.files().size() == 1) {
            throw Refusal.conflict("designer.file.last");
        }
        table.deleteFile(id, fileName);
        events.publishEvent(new Draft.FileRemoved(id, fileName, CurrentActor.get()));
    }

    public void rename(long id, @Nullable String name) {
        Draft draft = held(id);
        String line = rules.name(name);
        table.rename(id, line);
        events.publishEvent(new Draft.Renamed(id, line, draft.name(), CurrentActor.get()));
    }

    public void discard(long id) {
        Draft draft = held(id);
        table.delete(id);
        events.publishEvent(new Draft.Discarded(id, draft.name(), CurrentActor.get()));
    }

    /** The draft, and nobody else changes it until the transaction ends. */
    private Draft held(long id) {
        rights.require(Permission.DEPLOY_MODELS);
        if (!table.touch(id, CurrentActor.get().id())) {
            throw unknown();
        }
        return table.find(id).orElseThrow(Drafts::unknown);
    }

    private void publishSaved(long id, ModelFile file, int version) {
        events.publishEvent(new Draft.FileSaved(id, file.name(), version, CurrentActor.get()));
    }

    private static Refusal unknown() {
        return Refusal.notFound("designer.draft.unknown");
    }
}
