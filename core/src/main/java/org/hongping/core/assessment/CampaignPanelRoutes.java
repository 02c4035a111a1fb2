package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationRow;
import org.hongping.core.application.ApplicationSearch;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Conflict;
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
    private static final Left NOTHING = new Left(List.of(), List.of(), List.of());

    private final AssessmentParts parts;

    private CampaignPanelRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        CampaignPanelRoutes pages = new CampaignPanelRoutes(parts);
        String all = "/campaigns/{id}/assessors";
        routes.get(all, ctx -> pages.show(ctx, choosing(), NOTHING), Role.ORGANISER);
        routes.post(all, pages::assign, Role.ORGANISER);
    }

    /**
     * A sheet that was not handed out.
     *
     * @param entrant whose
     * @param why the reason
     */
    public record Refusal(String entrant, Message why) {}

    /** What was not handed out; what somebody has to look into is kept apart. */
    private record Left(List<Refusal> refusals, List<Doubt> doubts, List<String> applications) {}

    private void show(Context ctx, FormInput form, Left left) {
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
        model.put("refusals", left.refusals());
        model.put("doubts", left.doubts());
        model.put("doubtful", left.applications());
        model.put("conflicts", parts.interests().conflicts(campaign.id()));
        model.put("everywhere", Visitor.of(ctx).area().isEmpty());
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
                parts.interests().settle(wanted, Set.copyOf(form.values("checked")), Visitor.of(ctx));
                Handout handout = parts.assessments()
                        .assignAll(
                                campaign(ctx).id(),
                                wanted,
                                body.text(),
                                form.values("accounts"),
                                Modes.of(form),
                                Visitor.of(ctx));
                answer(ctx, form, handout);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Conflict gone) {
                form.refuse("accounts", gone.detail());
            }
        }
        ctx.status(422);
        show(ctx, form, NOTHING);
    }

    /** What was refused is named on the page; if nothing was, one sentence tells how many were handed out. */
    private void answer(Context ctx, FormInput form, Handout handout) {
        Message made = Message.of("assessment.handed-out", Integer.toString(handout.made()));
        if (handout.refused().isEmpty()) {
            Flash.say(ctx, made);
            ctx.redirect("/campaigns/" + campaign(ctx).id().text() + "/assessors", HttpStatus.SEE_OTHER);
            return;
        }
        List<Handout.Refused> doubtful = handout.refused().stream()
                .filter(refused -> !refused.doubts().isEmpty())
                .toList();
        List<Refusal> refusals = handout.refused().stream()
                .limit(MOST_NAMED)
                .map(refused -> new Refusal(entrant(ctx, refused.application()), refused.why()))
                .toList();
        Left left = new Left(
                refusals,
                doubtful.stream()
                        .flatMap(refused -> refused.doubts().stream())
                        .distinct()
                        .toList(),
                doubtful.stream()
                        .map(refused -> refused.application().text())
                        .distinct()
                        .toList());
        ctx.status(422);
        show(ctx, left.doubts().isEmpty() ? choosing() : form, left);
    }

    private String entrant(Context ctx, ApplicationId id) {
        return parts.applications().desks().open(id, Visitor.of(ctx)).entrantName();
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
