package org.dealgate.designer.backtest.verdict;

/**
 * What had another id in the model that the deals ran on.
 *
 * @param model key of the process or decision that it is in; of the decision itself where a decision was renamed
 * @param from the id in the deals' records
 * @param to the id in the edited model
 */
public record Renaming(String model, String from, String to) {}
