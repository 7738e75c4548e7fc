package org.dealgate.designer.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealgate.designer.difference.Change;
import org.dealgate.designer.difference.Difference;
import org.dealgate.designer.difference.DifferenceWords;
import org.dealgate.designer.difference.ToldChange;
import org.dealgate.designer.lint.FindingView;
import org.dealgate.designer.release.LiveModels.LiveModel;
import org.dealgate.people.CurrentActor;
import org.dealgate.people.Permission;
import org.dealgate.people.Rights;
import org.dealgate.refusal.Refusal;
import org.dealgate.workflow.deployment.Deployments;
import org.dealgate.workflow.deployment.Finding;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is known of a release before and after it went live: its findings, and what its files change. */
@Component
class ReleaseView {

    private final Deployments deployments;
    private final LiveModels live;
    private final DifferenceWords words;
    private final MessageSource messages;
    private final Rights rights;

    ReleaseView(
            Deployments deployments, LiveModels live, DifferenceWords words, MessageSource messages, Rights rights) {
        this.deployments = deployments;
        this.live = live;
        this.words = words;
        this.messages = messages;
        this.rights = rights;
    }

    /**
     * What a file changes.
     *
     * @param before the versions that are live under its keys; empty where it is new
     * @param changes those that somebody would notice
     * @param moved how many of the others are only drawn elsewhere
     * @param readable whether it could be compared
     */
    record FileChange(String file, List<LiveModel> before, List<ToldChange> changes, int moved, boolean readable) {

        public boolean isNew() {
            return before.isEmpty();
        }
    }

    /** @param notRun why the cases of the decision were not run; null where they were */
    record CasesAnswer(
            String decision,
            String name,
            long passed,
            long total,
            List<String> failing,
            @Nullable String notRun) {}

    List<CasesAnswer> cases(Release release, Locale language) {
        return release.cases().stream()
                .map(run -> new CasesAnswer(
                        run.decision(),
                        run.name(),
                        run.passed(),
                        run.total(),
                        run.failing(),
                        run.notRun() == null
                                ? null
                                : messages.getMessage(
                                        run.notRun().key(), run.notRun().args().toArray(), language)))
                .toList();
    }

    /** Errors first. While it is open they are found anew, for who would release it: other models may have changed. */
    List<FindingView> findings(Release release, List<ModelFile> files, Locale language) {
        String person =
                rights.may(Permission.DEPLOY_MODELS) ? CurrentActor.get().id() : release.proposedBy();
        List<Finding> found = release.deployment() != null
                ? deployments.findings(release.deployment())
                : deployments.inspect(files, person);
        return found.stream()
                .sorted((one, other) -> one.level().compareTo(other.level()))
                .map(finding -> FindingView.of(finding, messages, language))
                .toList();
    }

    /** Against what is live now. */
    List<FileChange> changes(List<ModelFile> files) {
        Map<ModelFile, List<LiveModel>> before = before(files);
        Map<LiveModel, ModelFile> contents = live.files(before.values().stream()
                .flatMap(models -> models.stream().limit(1))
                .toList());
        return files.stream()
                .map(file -> change(file, before.get(file), contents))
                .toList();
    }

    private Map<ModelFile, List<LiveModel>> before(List<ModelFile> files) {
        List<LiveModel> current = live.current(ModelKeys.of(files));
        return files.stream().distinct().collect(Collectors.toMap(Function.identity(), file -> {
            Set<String> keys = ModelKeys.of(file);
            return current.stream().filter(model -> keys.contains(model.pin())).toList();
        }));
    }

    private FileChange change(ModelFile file, List<LiveModel> before, Map<LiveModel, ModelFile> contents) {
        if (before.isEmpty()) {
            return new FileChange(file.name(), before, List.of(), 0, true);
        }
        try {
            Difference difference = Difference.of(contents.get(before.get(0)), file);
            return new FileChange(
                    file.name(),
                    before,
                    words.of(difference.meaningful().stream()
                            .map(Change::withoutLayout)
                            .toList()),
                    difference.moved().size(),
                    true);
        } catch (Refusal unreadable) {
            return new FileChange(file.name(), before, List.of(), 0, false);
        }
    }
}
