package org.hongping.core.registry;

import java.util.List;
import org.hongping.core.security.AccountId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which accounts act for which enterprise. */
interface MemberDao {
    @SqlUpdate("insert into enterprise_member (account_id, enterprise_id) values (:accountId, :enterpriseId)")
    void insert(AccountId accountId, EnterpriseId enterpriseId);

    @SqlUpdate("delete from enterprise_member where account_id = :accountId and enterprise_id = :enterpriseId")
    int delete(AccountId accountId, EnterpriseId enterpriseId);

    @SqlQuery("""
            select enterprise.* from enterprise
            join enterprise_member on enterprise_member.enterprise_id = enterprise.id
            where enterprise_member.account_id = :accountId order by enterprise.name, enterprise.id""")
    List<Enterprise> enterprisesOf(AccountId accountId);

    @SqlQuery("""
            select count(*) > 0 from enterprise_member
            where account_id = :accountId and enterprise_id = :enterpriseId""")
    boolean isMember(AccountId accountId, EnterpriseId enterpriseId);

    /** The name of a role is part of no other's. */
    @SqlQuery("select exists (select 1 from account where id = :accountId and roles like '%EXAMINER%')")
    boolean examines(AccountId accountId);

    @SqlQuery("select account_id from enterprise_member where enterprise_id = :enterpriseId order by account_id")
    List<AccountId> membersOf(EnterpriseId enterpriseId);
}
