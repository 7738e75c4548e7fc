package org.dealgate.designer.cases;

import java.util.List;
import org.dealgate.designer.draft.Drafts;
import org.dealgate.designer.draft.ModelCatalogue;
import org.dealgate.workflow.deployment.ModelFile;
import org.dealgate.workflow.deployment.ModelFile.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns that a decision's cases begin with. */
@Component
class CaseProposal {

    private final Drafts drafts;
    private final ModelCatalogue deployed;

    CaseProposal(Drafts drafts, ModelCatalogue deployed) {
        this.drafts = drafts;
        this.deployed = deployed;
    }

    /** By the decision as it is in the draft, else as it is deployed. */
    CaseTable of(String decision, @Nullable Long draft) {
        List<ModelFile> files = draft == null
                ? deployed.newest(Kind.DMN, decision).map(deployed::file).stream()
                        .toList()
                : drafts.get(draft).models();
        return files.stream()
                .flatMap(file -> DecisionSignature.of(file, decision).stream())
                .findFirst()
                .map(found -> new CaseTable(List.copyOf(found.inputs()), List.copyOf(found.outputs()), List.of()))
                .orElse(CaseTable.EMPTY);
    }
}
