package org.dealgate.system;

import java.util.Optional;

/** Something that must hold before the program calls itself up. Any bean of this type is asked, until it once holds. */
public interface StartCondition {

    /** What is still missing, in a few words; empty once it holds. */
    Optional<String> missing();
}
