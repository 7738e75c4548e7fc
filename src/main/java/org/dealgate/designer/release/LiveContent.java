package org.dealgate.designer.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.refusal.Refusal;
import org.dealgate.refusal.Refusal.Problem;
import org.dealgate.workflow.Pinned;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelKeys;
import org.springframework.stereotype.Component;

/**
 * What is live while somebody releases something else. Once that is deployed nobody else deploys until the transaction
 * ends: what was there before is compared then, when it cannot change any more.
 */
@Component
class LiveContent {

    private final LiveModels live;

    LiveContent(LiveModels live) {
        this.live = live;
    }

    /** The versions that are live under the files' keys, as {@link Pinned} writes them. */
    String seen(List<ModelFile> files) {
        var versions = new TreeMap<String, Integer>();
        live.current(ModelKeys.of(files)).forEach(model -> versions.put(model.pin(), model.version()));
        return Pinned.write(versions);
    }

    /** @throws Refusal where the deployment came upon other versions than those that were seen */
    void requireSeen(String seen, String deployment) {
        requireAtMost(Pinned.read(seen), 0, deployment);
    }

    /** As {@link #requireSeen}, of the versions of another deployment; what else there is may be of any version. */
    void requireStill(List<LiveModel> models, String deployment) {
        requireAtMost(
                models.stream().collect(Collectors.toMap(LiveModel::pin, LiveModel::version)),
                Integer.MAX_VALUE,
                deployment);
    }

    private void requireAtMost(Map<String, Integer> versions, int otherwise, String deployment) {
        refuse(of(deployment).stream()
                .filter(model ->
                        model.former() != null && model.former() > versions.getOrDefault(model.pin(), otherwise))
                .map(model -> new Problem(null, "release.newer", List.of(model.pin(), String.valueOf(model.former()))))
                .toList());
    }

    /**
     * The files that were live before these versions; each once, though it may hold several decisions.
     *
     * @throws Refusal where these are not live any more, or where the files would bring back more than what was live
     */
    List<ModelFile> before(List<LiveModel> models) {
        refuse(models.stream()
                .filter(model -> !model.current())
                .map(model ->
                        new Problem(null, "release.back.newer", List.of(model.pin(), String.valueOf(model.latest()))))
                .toList());
        List<LiveModel> former = live.before(models);
        if (former.isEmpty()) {
            throw Refusal.conflict("release.back.nothing");
        }
        refuse(others(former)
                .map(other -> new Problem(null, "release.back.others", List.of(other.resource(), other.pin())))
                .toList());
        var files = new LinkedHashMap<String, ModelFile>();
        for (ModelFile file : live.files(former).values()) {
            ModelFile same = files.putIfAbsent(file.name(), file);
            if (same != null && !same.equals(file)) {
                throw Refusal.conflict("release.back.same-name", file.name());
            }
        }
        return List.copyOf(files.values());
    }

    /** What came in the same files and would be brought back with them. */
    private Stream<LiveModel> others(List<LiveModel> wanted) {
        return live.of(wanted.stream().map(LiveModel::deployment).toList()).stream()
                .filter(model -> wanted.stream().anyMatch(model::sharesFile))
                .filter(model -> wanted.stream()
                        .noneMatch(one -> one.sharesFile(model) && one.pin().equals(model.pin())));
    }

    List<LiveModel> of(String deployment) {
        return live.of(List.of(deployment));
    }

    /** For the audit trail. */
    List<String> names(String deployment) {
        return of(deployment).stream()
                .map(model -> model.pin() + ":" + model.version())
                .toList();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, problems);
        }
    }
}
