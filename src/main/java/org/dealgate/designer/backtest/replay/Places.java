package org.dealgate.designer.backtest.replay;

/**
 * Where in a deal's processes something is: the calls that lead there, each with its number, and the items of multi-instance
 * activities. So the gate of one stage is told from that of another, and the second review from the first.
 */
class Places {

    static final String BODY = "#multiInstanceBody";

    /** The main process. */
    static final String MAIN = "";

    private Places() {}

    /** Inside of what an activity calls or repeats. */
    static String inside(String place, String activity, int turn) {
        return place + "/" + activity + "~" + turn;
    }

    static String item(String body, Object item) {
        return body + "@" + item;
    }

    /** The activity that a body repeats; any other element itself. */
    static String activity(String element) {
        return element.endsWith(BODY) ? element.substring(0, element.length() - BODY.length()) : element;
    }

    static String at(String place, String element) {
        return place + "!" + element;
    }
}
