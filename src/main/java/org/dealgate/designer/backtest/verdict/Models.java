package org.dealgate.designer.backtest.verdict;

import java.util.List;
import java.util.Map;
import org.dealgate.workflow.deployment.ModelFile;

/** The models of a trial. */
public interface Models {

    List<ModelFile> edited();

    /**
     * What a deal ran on, without the edited files.
     *
     * @param pins the deal's
     * @return by the pin, {@code approval-matrix:2} or {@code form capture-need:1}; a file that holds several decisions
     *     comes several times
     */
    Map<String, ModelFile> of(String pins);
}
