package org.dealgate.workflow.task;

import java.time.Instant;

/** What a task is told apart by in a list. */
public record TaskHead(String dealNumber, String dealTitle, int priority, Instant due) {

    private static final int LONGEST = 255;

    public String name(String task) {
        String name = task + " · " + dealNumber + " " + dealTitle;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
