package org.dealgate.stakeholder;

import org.jspecify.annotations.Nullable;

/**
 * A person on the customer's side. They belong to the account, and are the same in each of its deals.
 *
 * @param person id; of one account
 * @param title job title
 * @param relationshipOwner id of who has the relationship on our side
 */
public record CustomerPerson(
        long person,
        String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String relationshipOwner) {

    CustomerPerson withId(long id) {
        return new CustomerPerson(id, name, title, department, email, phone, relationshipOwner);
    }
}
