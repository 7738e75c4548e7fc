package org.dealgate.designer.backtest.replay;

/** All that one deal's replay keeps. */
record Trip(ModelSet models, Run run, Approvers approvers, Gates gates, RaisedBlockers raised) {

    Diagrams diagrams() {
        return models.diagrams();
    }

    /** What people call the element that was entered last. */
    String whereabouts() {
        return run.last()
                .map(visit -> diagrams().title(visit.process(), visit.element()))
                .orElse("");
    }
}
