package org.hongping.core.app;

import java.util.List;
import org.hongping.core.news.NewsService;
import org.hongping.core.web.NavItem;
import org.hongping.core.web.Role;

/** Where the header leads, for each role. */
final class Menu {
    private Menu() {}

    /** Returns the items in the order of the work. */
    static List<NavItem> items(NewsService news) {
        return List.of(
                NavItem.beside("news.all", "/news", news::unread),
                NavItem.of("campaign.all", "/campaigns", Role.ORGANISER, Role.APPLICANT, Role.EXAMINER),
                NavItem.of("application.mine", "/applications", Role.APPLICANT),
                NavItem.of("recommendation.mine", "/recommendation", Role.EXAMINER),
                NavItem.of("assessment.mine", "/assessments", Role.ASSESSOR),
                NavItem.of(
                        "rubric.all",
                        "/rubrics",
                        Role.ORGANISER,
                        Role.APPLICANT,
                        Role.EXAMINER,
                        Role.ASSESSOR,
                        Role.ADMINISTRATOR),
                NavItem.of("registry.estates", "/estates", Role.ORGANISER, Role.APPLICANT, Role.EXAMINER),
                NavItem.of("registry.enterprises", "/enterprises", Role.ORGANISER, Role.APPLICANT, Role.EXAMINER),
                NavItem.of("registry.areas", "/areas", Role.ORGANISER, Role.ADMINISTRATOR),
                NavItem.of("notice.all", "/notices", Role.ANYONE),
                NavItem.of("bundles.all", "/bundles", Role.ADMINISTRATOR),
                NavItem.of(
                        "office.accounts",
                        "/accounts",
                        Role.ADMINISTRATOR,
                        Role.SECURITY_ADMINISTRATOR,
                        Role.ORGANISER,
                        Role.EXAMINER),
                NavItem.of("quota.board", "/quotas", Role.ORGANISER),
                NavItem.of("workday.holidays", "/holidays", Role.ORGANISER, Role.ADMINISTRATOR),
                NavItem.of("office.itself", "/office", Role.ADMINISTRATOR),
                NavItem.of("profile.page", "/security", Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                NavItem.of("audit.page", "/audit", Role.AUDITOR));
    }
}
