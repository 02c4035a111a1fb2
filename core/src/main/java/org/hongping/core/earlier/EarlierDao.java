package org.hongping.core.earlier;

import org.hongping.core.registry.EnterpriseId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What an enterprise did in a year. */
interface EarlierDao {
    @SqlQuery("select count(*) from application join campaign on campaign.id = application.campaign_id"
            + " where application.enterprise_id = :enterprise and campaign.year = :year"
            + " and application.submissions > 0 and application.state <> 'WITHDRAWN'")
    int filed(EnterpriseId enterprise, int year);

    @SqlQuery("select count(*) from application join campaign on campaign.id = application.campaign_id"
            + " where application.enterprise_id = :enterprise and campaign.year = :year"
            + " and application.state = 'CONFERRED'")
    int conferred(EnterpriseId enterprise, int year);
}
