package org.dealgate.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    List<Account> findByIdIn(Collection<Long> ids);

    Optional<Account> findByNameKey(String nameKey);

    List<Account> findTop50ByNameContainingIgnoreCaseOrderByName(String part);

    Account saveAndFlush(Account account);

    /** Waits for whoever is creating the same account at this moment, and leaves theirs as it is. */
    @Modifying
    @Query(
            value = "insert into account (name, name_key) values (:name, :nameKey) on conflict (name_key) do nothing",
            nativeQuery = true)
    int create(String name, String nameKey);

    @Query(value = """
                    with recursive above(id, parent_id) as (
                        select id, parent_id from account where id = :id
                        union select a.id, a.parent_id from account a join above on a.id = above.parent_id
                    ), whole(id) as (
                        select id from above where parent_id is null
                        union select a.id from account a join whole on a.parent_id = whole.id
                    )
                    select id from whole order by id
                    """, nativeQuery = true)
    List<Long> groupIds(long id);

    @Query(value = """
                    with recursive above(id, parent_id, depth) as (
                        select id, parent_id, 0 from account where id = :id
                        union all select a.id, a.parent_id, depth + 1 from account a join above on a.id = above.parent_id
                    )
                    select a.* from account a join above on above.id = a.id
                    where a.credit_limit is not null order by depth limit 1
                    """, nativeQuery = true)
    Optional<Account> nearestWithCreditLimit(long id);
}
