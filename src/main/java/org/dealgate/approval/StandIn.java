package org.dealgate.approval;

import org.dealgate.approval.authority.Delegation;
import org.dealgate.people.Person;

/** Who decides in an approver's place, and what entitles them to. */
record StandIn(Person person, Delegation delegation) {}
