package org.dealgate.approval;

/** What shows that whoever decides is the person that decides; it is kept with the decision. */
enum Proven {
    SIGN_IN("sign-in"),
    LINK("link"),
    LINK_AND_CODE("link+code"),
    LINK_AND_SIGN_IN("link+sign-in");

    // from the link's door, through the completion of the task, to the decision's record
    private static final ThreadLocal<Proven> CURRENT = ThreadLocal.withInitial(() -> SIGN_IN);

    private final String word;

    Proven(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Every door but the link's has a sign-in. */
    static Proven current() {
        return CURRENT.get();
    }

    void during(Runnable work) {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }
}
