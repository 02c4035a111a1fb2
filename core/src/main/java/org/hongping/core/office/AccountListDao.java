package org.hongping.core.office;

import java.util.List;
import org.hongping.core.registry.AreaSql;
import org.hongping.core.security.Account;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Lists of accounts, for whoever looks after them. */
interface AccountListDao {
    String COLUMNS = "account.id, sign_in_name, display_name, organisation, roles, area_id, locale, shortcuts, enabled,"
            + " demonstration, initial_password, created, rights_waiting, coalesce(password_set, created) as password_set,"
            + " exists (select 1 from second_factor where second_factor.account_id = account.id"
            + " and confirmed is not null) as second_factor";

    String FOUND = """
            from account where sign_in_name > :after and (sign_in_name like :words escape '!'
              or display_name like :words escape '!' or organisation like :words escape '!')""";

    String IN_ORDER = " order by sign_in_name limit :limit";

    @SqlQuery("select " + COLUMNS + " " + FOUND + IN_ORDER)
    List<Account> all(String after, String words, int limit);

    String NO_KEEPER = " and roles not like '%ADMINISTRATOR%' and roles not like '%AUDITOR%'";

    /** All but administrators and organisers of the whole city. */
    @SqlQuery("select " + COLUMNS + " " + FOUND + NO_KEEPER
            + " and (roles not like '%ORGANISER%' or area_id is not null)" + IN_ORDER)
    List<Account> ofCity(String after, String words, int limit);

    /** All of an area but administrators and organisers. */
    @SqlQuery(AreaSql.INSIDE + "select " + COLUMNS + " " + FOUND + NO_KEEPER
            + " and roles not like '%ORGANISER%' and area_id in (select id from inside)" + IN_ORDER)
    List<Account> ofDistrict(String area, String after, String words, int limit);

    /** Applicants of an area, and examiners of the areas below it. */
    @SqlQuery(AreaSql.INSIDE + "select " + COLUMNS + " " + FOUND + """
              and area_id in (select id from inside)
              and (roles = 'APPLICANT' or (roles = 'EXAMINER' and area_id <> :area))""" + IN_ORDER)
    List<Account> lookedAfter(String area, String after, String words, int limit);
}
