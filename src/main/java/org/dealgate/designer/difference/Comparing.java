package org.dealgate.designer.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.designer.draft.Draft;
import org.dealgate.designer.draft.DraftFile;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Element;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is to be compared: deployed versions, a draft, a proposal, a file that somebody brings. */
@Service
@Transactional(readOnly = true)
class Comparing {

    private static final int MOST_KEYS = 20;

    private final ModelCatalogue deployed;
    private final Drafts drafts;
    private final ProposedFiles proposals;
    private final Rights rights;

    Comparing(ModelCatalogue deployed, Drafts drafts, ProposedFiles proposals, Rights rights) {
        this.deployed = deployed;
        this.drafts = drafts;
        this.proposals = proposals;
        this.rights = rights;
    }

    /**
     * Two versions of what is deployed.
     *
     * @param before null for the one before the other
     * @param after null for the newest
     */
    Compared versions(ModelName name, @Nullable Integer before, @Nullable Integer after) {
        List<DeployedModel> versions = versions(name);
        DeployedModel later = after == null ? versions.get(0) : version("after", versions, after);
        DeployedModel earlier = before == null ? former(versions, later) : version("before", versions, before);
        if (earlier.version() == later.version()) {
            throw Refusal.invalid("after", "difference.same-version", later.version());
        }
        return compared(side(versions, earlier), side(versions, later), versions);
    }

    /**
     * A draft with what is live.
     *
     * @param file of the draft; its first one where it is null
     */
    Compared draft(long id, @Nullable String file) {
        Draft draft = drafts.get(id);
        DraftFile shown = file == null
                ? draft.files().get(0)
                : draft.file(file).orElseThrow(() -> Refusal.notFound("designer.file.unknown"));
        List<DeployedModel> versions = live(shown.model());
        return compared(side(versions, versions.get(0)), Side.draft(shown.model(), draft.name()), versions);
    }

    /**
     * A file that is proposed to go live with what is live.
     *
     * @param file of the proposal; its first one where it is null
     */
    Compared proposed(long release, @Nullable String file) {
        ModelFile proposed = proposals.proposed(release, file);
        List<DeployedModel> versions = live(proposed);
        return compared(side(versions, versions.get(0)), Side.proposed(proposed, release), versions);
    }

    /**
     * A file that somebody brings with what is live.
     *
     * @param name what it is compared with; where it is null, what is deployed under the ids in the file
     */
    Compared brought(ModelFile file, @Nullable ModelName name) {
        rights.require(Permission.READ_MODELS);
        List<DeployedModel> versions = name == null ? live(file) : versions(name);
        return compared(side(versions, versions.get(0)), Side.brought(file), versions);
    }

    private static Compared compared(Side before, Side after, List<DeployedModel> versions) {
        return new Compared(before, after, Difference.of(before.file(), after.file()), versions.get(0), versions);
    }

    private Side side(List<DeployedModel> versions, DeployedModel model) {
        return Side.version(deployed.file(model), model.version(), model.equals(versions.get(0)));
    }

    /** What is deployed, each in its newest version, by the folder that addresses name it with. */
    Map<String, List<DeployedModel>> offered() {
        Map<String, List<DeployedModel>> offered = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (DeployedModel model : deployed.all()) {
            if (seen.add(ModelName.of(model.kind(), model.key()))) {
                offered.computeIfAbsent(ModelName.folder(model.kind()), f -> new ArrayList<>())
                        .add(model);
            }
        }
        return offered;
    }

    List<DeployedModel> versions(ModelName name) {
        List<DeployedModel> versions = deployed.versions(name.kind(), name.key());
        if (versions.isEmpty()) {
            throw Refusal.notFound("difference.unknown", name.key());
        }
        return versions;
    }

    private static DeployedModel version(String field, List<DeployedModel> versions, int version) {
        return versions.stream()
                .filter(model -> model.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field, "difference.no-version", version, versions.get(0).version()));
    }

    private static DeployedModel former(List<DeployedModel> versions, DeployedModel later) {
        return versions.stream()
                .filter(model -> model.version() < later.version())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("before", "difference.first-version", later.version()));
    }

    private List<DeployedModel> live(ModelFile file) {
        Kind kind = file.kind().orElseThrow(() -> Refusal.invalid("file", "difference.no-model", file.name()));
        List<String> keys = keys(file, kind);
        return keys.stream()
                .map(key -> deployed.versions(kind, key))
                .filter(versions -> !versions.isEmpty())
                .findFirst()
                .orElseThrow(() -> keys.isEmpty()
                        ? Refusal.invalid("file", "difference.nothing-in-it", file.name())
                        : Refusal.invalid("file", "difference.not-live", String.join(", ", keys)));
    }

    /** Under which a deployment would know it. */
    private static List<String> keys(ModelFile file, Kind kind) {
        if (kind == Kind.FORM) {
            JsonNode id = Difference.json("file", file).path("id");
            return id.isTextual() ? List.of(id.asText()) : List.of();
        }
        Element root = Difference.xml("file", file);
        Stream<Element> known = kind == Kind.BPMN
                ? root.children("bpmn:process")
                        .filter(p -> p.attribute("isExecutable")
                                .filter("true"::equals)
                                .isPresent())
                : root.children("dmn:decision");
        return known.map(Element::id).flatMap(Optional::stream).limit(MOST_KEYS).toList();
    }
}
