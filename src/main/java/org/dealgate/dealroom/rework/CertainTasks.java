package org.dealgate.dealroom.rework;

import java.util.Set;
import org.dealgate.deal.Stage;

/** The tasks of a stage, as the process says on which the deal runs. */
public interface CertainTasks {

    /** BPMN ids of the tasks without which a deal does not leave the stage. */
    Set<String> of(String dealNumber, Stage stage);
}
