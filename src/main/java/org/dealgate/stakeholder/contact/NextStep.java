package org.dealgate.stakeholder.contact;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was agreed in a contact, and since then nobody who took part in it has been met again.
 *
 * @param with ids of the stakeholders with whom it was agreed
 */
record NextStep(String text, LocalDate on, Set<Long> with) {}
