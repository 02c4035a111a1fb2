package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.application.SubjectWords;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.security.AccountId;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Sheets on paper for the site (现场评分表): to be scored by hand, or with the points given, to be signed. */
final class SiteSheetRoutes {
    private final AssessmentParts parts;

    private SiteSheetRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        SiteSheetRoutes pages = new SiteSheetRoutes(parts);
        routes.get("/assessments/{id}/site-sheet", pages::one, Role.ASSESSOR);
        routes.get("/campaigns/{id}/site-sheets", pages::own, Role.ASSESSOR);
    }

    /** With {@code ?points=given} the boxes hold the points given; else they are empty. */
    private void one(Context ctx) {
        AssignmentId id = AssignmentId.of(ctx.pathParam("id"));
        ScoreDesk desk = parts.desks().open(id, Visitor.of(ctx));
        if (!desk.isReadable()) {
            throw new NotFound(Message.of("assessment.stepped-aside-yourself"));
        }
        boolean blank = !"given".equals(ctx.queryParam("points"));
        show(ctx, List.of(sheet(desk, blank, Languages.of(ctx))), desk.path() + "/team");
    }

    /** The visitor's open sheets of a campaign, all blank, one after the other. */
    private void own(Context ctx) {
        Visitor by = Visitor.of(ctx);
        Campaign campaign = parts.applications().campaigns().get(CampaignId.of(ctx.pathParam("id")));
        Locale language = Languages.of(ctx);
        List<SiteSheet> sheets = parts.desks().open(campaign.id(), by).stream()
                .map(desk -> sheet(desk, true, language))
                .toList();
        if (sheets.isEmpty()) {
            throw new NotFound(Message.of("assessment.no-sheet-here"));
        }
        show(ctx, sheets, "/assessments");
    }

    private SiteSheet sheet(ScoreDesk desk, boolean blank, Locale language) {
        Team team = desk.team();
        List<String> signers = team.isJoint()
                ? team.mates().stream().map(Team.Mate::name).toList()
                : List.of(parts.accounts()
                        .get(new AccountId(desk.assignment().accountId()))
                        .displayName());
        return new SiteSheet(
                desk,
                desk.assignment()
                        .body()
                        .label(
                                desk.application().rubric(),
                                desk.application().revision().wording(language)),
                SubjectWords.handedIn(desk.application(), language),
                signers,
                ScoreViews.of(desk, language).sections(),
                blank,
                blank ? "" : Teams.digest(desk.sheet()).substring(0, 8));
    }

    private static void show(Context ctx, List<SiteSheet> sheets, String back) {
        ctx.render("assessment/site-sheet.peb", Map.of("sheets", sheets, "back", back));
    }
}
