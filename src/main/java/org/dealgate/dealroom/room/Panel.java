package org.dealgate.dealroom.room;

/** One section of a deal's page: what it shows, and the forms that it offers to who looks at it. */
interface Panel {

    /** Adds the section with a fixed number of queries, however long the deal's story is. */
    void show(Showing showing);
}
