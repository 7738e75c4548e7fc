package org.dealgate.designer.lint;

import java.util.List;
import java.util.function.Predicate;
import org.dealgate.workflow.deployment.ModelFile;

/**
 * What the models that are checked will run beside.
 *
 * @param models where one of the same id is checked, that counts
 * @param people ids of those who work here; all, where that is not known
 * @param blockerKinds the kinds of blockers that may be raised
 */
record Surroundings(List<ModelFile> models, Predicate<String> people, Predicate<String> blockerKinds) {

    boolean isPerson(String id) {
        return people.test(id);
    }

    boolean isBlockerKind(String kind) {
        return blockerKinds.test(kind);
    }
}
