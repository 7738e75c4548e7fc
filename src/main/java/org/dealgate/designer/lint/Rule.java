package org.dealgate.designer.lint;

/** One thing, or a few of one kind, that can be wrong about models. */
interface Rule {

    void check(Models models, Findings findings);
}
