package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationRow;
import org.hongping.core.application.ApplicationSearch;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Who scores the applications of a campaign: handed out for many at once, and how far everybody is. */
final class CampaignPanelRoutes {
    private static final int LONGEST = 200;
    private static final int MOST_NAMED = 20;

    private final AssessmentParts parts;

    private CampaignPanelRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        CampaignPanelRoutes pages = new CampaignPanelRoutes(parts);
        String all = "/campaigns/{id}/assessors";
        routes.get(all, ctx -> pages.show(ctx, choosing(), List.of()), Role.ORGANISER);
        routes.post(all, pages::assign, Role.ORGANISER);
    }

    /**
     * A sheet that was not handed out.
     *
     * @param estate whose
     * @param why the reason
     */
    public record Refusal(String estate, Message why) {}

    private void show(Context ctx, FormInput form, List<Refusal> refusals) {
        Campaign campaign = campaign(ctx);
        FormInput asked = FormInput.showing(Map.of("state", query(ctx, "state", "ADMITTED"), "q", query(ctx, "q", "")));
        Optional<ApplicationState> state = asked.fields().choice("state", ApplicationState.class);
        asked.mustBeAccepted();
        Slice<ApplicationRow> rows = parts.applications()
                .lists()
                .page(
                        new ApplicationSearch(Optional.of(campaign.id()), state, asked.value("q"), Cursor.asked(ctx)),
                        Visitor.of(ctx));
        InstalledRubric revision = parts.applications().campaigns().rubric(campaign);
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("asked", asked);
        model.put("rows", rows);
        model.put("members", Members.of(parts.assessments(), rows.items()));
        Map<ApplicationState, Integer> counts = parts.applications().lists().counts(campaign.id());
        model.put("admitted", counts.getOrDefault(ApplicationState.ADMITTED, 0));
        model.put("assessed", counts.getOrDefault(ApplicationState.ASSESSED, 0));
        model.put("workloads", parts.assessments().workloads(campaign.id()));
        model.put("panel", Panellists.of(parts.accounts(), revision.rubric(), revision.wording(Languages.of(ctx))));
        model.put("form", form);
        model.put("unheard", parts.assessments().unheard(campaign.id()));
        model.put("signedRequired", parts.signed().isRequired(campaign.id()));
        model.put("refusals", refusals);
        model.put("first", ctx.queryParam("after") == null);
        ctx.render("assessment/campaign-panel.peb", model);
    }

    private void assign(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Body body = Body.parse(form.fields().text("body", LONGEST));
        List<ApplicationId> wanted = wanted(ctx, form, body);
        if (wanted.isEmpty()) {
            form.refuse("applications", Message.of("assessment.nothing-chosen"));
        }
        if (!form.refused()) {
            try {
                Handout handout = parts.assessments()
                        .assignAll(wanted, body.text(), form.values("accounts"), Modes.of(form), Visitor.of(ctx));
                answer(ctx, handout);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        show(ctx, form, List.of());
    }

    /** What was refused is named on the page; if nothing was, one sentence tells how many were handed out. */
    private void answer(Context ctx, Handout handout) {
        Message made = Message.of("assessment.handed-out", Integer.toString(handout.made()));
        if (handout.refused().isEmpty()) {
            Flash.say(ctx, made);
            ctx.redirect("/campaigns/" + campaign(ctx).id().text() + "/assessors", HttpStatus.SEE_OTHER);
            return;
        }
        List<Refusal> refusals = handout.refused().stream()
                .limit(MOST_NAMED)
                .map(refused -> new Refusal(estate(ctx, refused.application()), refused.why()))
                .toList();
        ctx.status(422);
        show(ctx, choosing(), refusals);
    }

    private String estate(Context ctx, ApplicationId id) {
        return parts.applications().desks().open(id, Visitor.of(ctx)).estate().name();
    }

    private List<ApplicationId> wanted(Context ctx, FormInput form, Body body) {
        return form.holds("scope", "without")
                ? parts.assessments().withoutMember(campaign(ctx).id(), body)
                : form.values("applications").stream().map(ApplicationId::of).toList();
    }

    private Campaign campaign(Context ctx) {
        return parts.applications().campaigns().get(CampaignId.of(ctx.pathParam("id")));
    }

    private static FormInput choosing() {
        return FormInput.showing(Map.of("scope", "chosen", Modes.FIELD, Mode.EACH.name()));
    }

    private static String query(Context ctx, String name, String otherwise) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse(otherwise);
    }
}
