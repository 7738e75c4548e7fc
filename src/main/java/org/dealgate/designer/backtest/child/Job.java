package org.dealgate.designer.backtest.child;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dealgate.designer.backtest.verdict.Renaming;

/**
 * What the child is to do; {@code job.json} in the work folder.
 *
 * @param edited names of the edited files, each in the folder {@code edited} by its number here
 * @param versions the files of all that the deals ran on: by {@code approval-matrix:2} or {@code form capture-need:1} the
 *     name of a file in the folder {@code versions}
 * @param hours in which people work, by which it is told how long deals take
 * @param recordedSince of deals that were opened earlier not every decision is on record
 */
record Job(
        List<String> edited,
        Map<String, String> versions,
        List<Renaming> renamings,
        Instant recordedSince,
        Hours hours) {}
