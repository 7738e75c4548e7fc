package org.dealgate.designer.backtest.verdict;

import org.dealgate.designer.backtest.tape.Tape;

/** Tries edited models on one deal after the other; not by several threads at a time. */
public interface DealTrial extends AutoCloseable {

    /** Never throws because of what a tape or a model holds: what goes wrong makes the deal's verdict unknown. */
    Verdict tryOut(Tape tape);

    @Override
    default void close() {}
}
