package org.hongping.core.notice;

import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.result.ResultServer;
import org.hongping.core.web.HomeRoutes;
import org.hongping.core.workday.HolidayService;

/** Notices over results. */
final class NoticeServer {
    static final Contact CONTACT = new Contact("云溪区住建局物业科（示例）", "028-00000000", "示例路 1 号 302 室");

    private NoticeServer() {}

    /** Serves the pages of notices and the first page. */
    static ResultServer ofNotices() {
        return new ResultServer((config, self) -> {
            NoticeService notices = service(self);
            NoticeRoutes.register(
                    config.routes,
                    notices,
                    self.fixture().applications().parts().campaigns());
            HomeRoutes.register(config.routes, List.of(new NoticeHome(notices)));
        });
    }

    static NoticeService service(ResultServer server) {
        ApplicationFixture applications = server.fixture().applications();
        return new NoticeService(
                server.storage(),
                applications.registry().audit(),
                applications.parts().campaigns(),
                applications.registry().areas(),
                new HolidayService(server.storage(), applications.registry().audit()));
    }

    static Publication published(ResultServer server, Campaign campaign) {
        NoticePlan plan = new NoticePlan(NoticePlan.USUAL_DAYS, Optional.empty(), CONTACT);
        return service(server)
                .publish(campaign.id(), plan, server.fixture().applications().organiser());
    }
}
