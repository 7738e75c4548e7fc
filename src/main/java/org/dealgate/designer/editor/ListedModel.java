package org.dealgate.designer.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.draft.DeployedModel;
import org.dealgate.designer.draft.DraftSummary;

/**
 * A line of the list.
 *
 * @param versions the newest first
 * @param drafts those that hold its file
 */
record ListedModel(List<DeployedModel> versions, List<DraftSummary> drafts) {

    public DeployedModel newest() {
        return versions.get(0);
    }

    /** Versions that something runs on, the newest first. */
    public List<DeployedModel> running() {
        return versions.stream().filter(v -> v.running() > 0).toList();
    }

    static Map<Folder, List<ListedModel>> of(List<DeployedModel> all, List<DraftSummary> drafts) {
        var byKey = new LinkedHashMap<String, List<DeployedModel>>();
        all.forEach(model -> byKey.computeIfAbsent(model.kind() + " " + model.key(), key -> new ArrayList<>())
                .add(model));
        var lists = new LinkedHashMap<Folder, List<ListedModel>>();
        for (Folder folder : Folder.values()) {
            lists.put(folder, new ArrayList<>());
        }
        for (List<DeployedModel> versions : byKey.values()) {
            String file = versions.get(0).fileName();
            List<DraftSummary> holding =
                    drafts.stream().filter(d -> d.files().contains(file)).toList();
            lists.get(Folder.of(versions.get(0).kind())).add(new ListedModel(versions, holding));
        }
        return lists;
    }
}
