package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.FieldView;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Sheets by rule (按规则分配) or by lot (随机抽取): what is asked, what would come of it, and handing out. */
final class AllotmentRoutes {
    private static final int LONGEST = 200;
    private static final String USUAL = "3";

    private final AssessmentParts parts;

    private AllotmentRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        AllotmentRoutes pages = new AllotmentRoutes(parts);
        String here = "/campaigns/{id}/assessors/allot";
        routes.get(
                here,
                ctx -> pages.show(ctx, FormInput.showing(Map.of("members", USUAL)), Optional.empty()),
                Role.ORGANISER);
        routes.post(here, pages::act, Role.ORGANISER);
    }

    private void show(Context ctx, FormInput form, Optional<AllotmentService.Plan> plan) {
        Campaign campaign = parts.applications().campaigns().get(CampaignId.of(ctx.pathParam("id")));
        var revision = parts.applications().campaigns().rubric(campaign);
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("form", form);
        model.put("plan", plan);
        model.put("panel", Panellists.of(parts.accounts(), revision.rubric(), revision.wording(Languages.of(ctx))));
        model.put("areas", areas(parts.areas().tree()));
        model.put(
                "admitted",
                parts.applications().lists().counts(campaign.id()).getOrDefault(ApplicationState.ADMITTED, 0));
        model.put("draws", parts.allotments().of(campaign.id()));
        ctx.render("assessment/allot.peb", model);
    }

    /** {@code act} is plan, hand-out or commit. */
    private void act(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Asking> asking = asking(ctx, form);
        if (form.refused() || asking.isEmpty()) {
            refuse(ctx, form);
            return;
        }
        try {
            switch (form.value("act")) {
                case "hand-out" -> handOut(ctx, form, asking.get());
                case "commit" -> {
                    Draw draw = parts.allotments().commit(asking.get(), Visitor.of(ctx));
                    ctx.redirect("/draws/" + draw.id().text(), HttpStatus.SEE_OTHER);
                }
                default -> show(ctx, form, Optional.of(parts.allotments().plan(asking.get())));
            }
        } catch (Invalid invalid) {
            form.refuse(invalid);
            refuse(ctx, form);
        }
    }

    /** Something may have changed since the plan was shown: then the new one is shown, and nothing handed out. */
    private void handOut(Context ctx, FormInput form, Asking asking) {
        try {
            Handout handout = parts.allotments().handOut(asking, form.value("digest"), Visitor.of(ctx));
            Flash.say(ctx, Message.of("assessment.handed-out", Integer.toString(handout.made())));
            ctx.redirect("/campaigns/" + asking.campaign().text() + "/assessors", HttpStatus.SEE_OTHER);
        } catch (Conflict changed) {
            form.refuse("members", changed.detail());
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, form, Optional.of(parts.allotments().plan(asking)));
        }
    }

    private void refuse(Context ctx, FormInput form) {
        ctx.status(422);
        show(ctx, form, Optional.empty());
    }

    private static Optional<Asking> asking(Context ctx, FormInput form) {
        Body body = Body.parse(form.fields().text("body", LONGEST));
        Optional<Integer> members = form.fields().whole("members", 1, Asking.MOST);
        if (members.isEmpty()) {
            form.refuse("members", Message.of("web.fill-in"));
        }
        if (form.values("accounts").isEmpty()) {
            form.refuse("accounts", Message.of("assessment.nobody"));
        }
        Optional<AreaId> area =
                Optional.of(form.value("area")).filter(id -> !id.isBlank()).map(AreaId::of);
        return members.map(
                wanted -> new Asking(CampaignId.of(ctx.pathParam("id")), body, wanted, area, form.values("accounts")));
    }

    private static List<FieldView.Option> areas(AreaTree tree) {
        return tree.branches().stream()
                .map(branch -> new FieldView.Option(
                        branch.area().id().text(),
                        "　".repeat(branch.depth()) + branch.area().name()))
                .toList();
    }
}
