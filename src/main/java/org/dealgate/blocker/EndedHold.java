package org.dealgate.blocker;

import java.time.LocalDate;

/** From when to when a deal was on hold, as days of UTC. */
record EndedHold(LocalDate since, LocalDate ended) {}
