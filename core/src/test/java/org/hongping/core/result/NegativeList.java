package org.hongping.core.result;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.application.DeductionService;
import org.hongping.core.application.Desk;
import org.hongping.core.application.GateRoutes;
import org.hongping.core.application.GateService;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.security.AccountId;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.RuleKind;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** Enterprises of Weihai taken through their panels, and what an organiser enters on their negative lists. */
final class NegativeList {
    private static final Value.Fields SEEN = ValueText.fields("{\"points\":1,\"reason\":\"按现场情况\"}");
    private static final Pattern WITHDRAW = Pattern.compile("/deductions/([0-9a-f-]{36})/withdraw");
    private static final List<String> BODIES =
            List.of("department", "locality/street", "locality/community", "committee", "owners");

    private final BesideServer server;

    NegativeList(BesideServer server) {
        this.server = server;
    }

    /** Serves the page of the gates, on which the list stands. */
    static void serve(RoutesConfig routes, BesideServer server) {
        ApplicationFixture applications = server.applications();
        var audit = applications.registry().audit();
        GateRoutes.register(
                routes,
                applications.parts(),
                new GateService(server.storage(), audit, applications.parts().applications(), applications.campaigns()),
                new DeductionService(
                        server.storage(),
                        audit,
                        applications.parts().applications(),
                        applications.campaigns(),
                        new Ids(),
                        server.results().assessments().assessments()::refreshPanel));
    }

    /** Takes an enterprise through the panel of a campaign of its own, every line with one point of each body. */
    Application assessed(String title) {
        return assessed(campaign(title));
    }

    Campaign campaign(String title) {
        return applications().campaign(title + " " + System.nanoTime());
    }

    Application assessed(Campaign campaign) {
        applications().registry().estateOf(applications().enterprise(), "在管苑 " + System.nanoTime());
        Application started = applications().startedBy(campaign, applications().enterprise());
        Desk desk =
                applications().parts().desks().open(started.id(), applications().applicant());
        for (Criterion line : desk.criteria()) {
            if (line.rule().kind() != RuleKind.SURVEY && line.rule().kind() != RuleKind.FORMULA) {
                applications().answer(started, line.answerKey(), ValueText.write(SEEN));
            }
        }
        var service = applications().parts().applications();
        service.submit(started.id(), applications().applicant());
        service.admit(started.id(), applications().organiser());
        BODIES.forEach(body -> assign(started, body));
        server.results().assessments().assessments().assignments(started.id()).forEach(this::score);
        return service.get(started.id(), applications().organiser());
    }

    private void assign(Application one, String body) {
        var panel = server.results().assessments();
        Visitor member = panel.assessor(body.replace('/', '-') + System.nanoTime() % 1_000_000);
        panel.assessments().assign(one.id(), body, List.of(member.accountOrRefuse()), panel.organiser());
    }

    private void score(Assignment sheet) {
        var assessments = server.results().assessments().assessments();
        String account = applications()
                .registry()
                .accounts()
                .get(new AccountId(sheet.accountId()))
                .signInName()
                .text();
        Visitor member = applications().registry().visitor(account);
        assessments
                .sheet(sheet.id(), member)
                .own()
                .forEach(line -> assessments.save(sheet.id(), line.answerKey(), SEEN, 0, member));
        assessments.finish(sheet.id(), member);
    }

    HttpResponse<String> enter(Application one, String item, String points, String reason) {
        gates(one);
        return server.client("organiser").post(path(one), typed(item, points, reason));
    }

    Map<String, String> typed(String item, String points, String reason) {
        String today = applications().registry().today().toString();
        return new LinkedHashMap<>(
                Map.of("item", item, "points", points, "reason", reason, "source", "示例应急局认定书", "happenedOn", today));
    }

    /** Returns where the earliest entry that can be withdrawn is withdrawn. */
    String withdrawal(Application one) {
        Matcher entries = WITHDRAW.matcher(gates(one));
        if (!entries.find()) {
            throw new AssertionError("nothing to withdraw");
        }
        return path(one) + "/" + entries.group(1) + "/withdraw";
    }

    String gates(Application one) {
        return server.client("organiser")
                .get("/applications/" + one.id().text() + "/gates")
                .body();
    }

    static String path(Application one) {
        return "/applications/" + one.id().text() + "/deductions";
    }

    Exact total(Application one) {
        return server.results().results().panel(one.id()).total().orElseThrow();
    }

    /** Returns the total that lists rest on. */
    String kept(Application one) {
        return server.results()
                .assessments()
                .assessments()
                .score(one.id())
                .orElseThrow()
                .total()
                .orElseThrow();
    }

    private ApplicationFixture applications() {
        return server.applications();
    }
}
