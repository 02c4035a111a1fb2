package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Planning a campaign: the form of a new one and of a draft. */
final class CampaignDraftRoutes {
    /** The one refusal that is not about the rubric alone; readings have fields of longer names. */
    private static final String SEALED = "sealedForm";

    private final CampaignParts parts;
    private final CampaignService campaigns;

    private CampaignDraftRoutes(CampaignParts parts) {
        this.parts = parts;
        this.campaigns = parts.campaigns();
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, CampaignParts parts) {
        CampaignDraftRoutes pages = new CampaignDraftRoutes(parts);
        routes.get("/campaigns/new", pages::blank, Role.ORGANISER);
        routes.post("/campaigns", pages::create, Role.ORGANISER);
        routes.get("/campaigns/{id}/edit", pages::edit, Role.ORGANISER);
        routes.post("/campaigns/{id}", pages::save, Role.ORGANISER);
    }

    private void blank(Context ctx) {
        Map<String, String> values = CampaignEntry.blank();
        values.put(
                "year",
                Integer.toString(
                        LocalDate.ofInstant(campaigns.now(), OfficeTime.ZONE).getYear()));
        WindowNote.propose(
                values,
                LocalDate.ofInstant(campaigns.now(), OfficeTime.ZONE),
                parts.holidays().calendar());
        campaigns.page(Optional.empty(), Visitor.of(ctx), new Cursor(Optional.empty(), 1)).items().stream()
                .findFirst()
                .map(Campaign::text)
                .ifPresent(last -> {
                    values.put("host", last.host());
                    values.put("undertaker", last.undertaker());
                });
        List<InstalledRubric> rubrics = parts.rubrics().inForce();
        if (rubrics.size() == 1) {
            values.put("rubric", rubrics.get(0).rubricDigest());
        }
        ctx.render("campaign/new.peb", model(ctx, FormInput.showing(values), Optional.empty()));
    }

    private void create(Context ctx) {
        FormInput form = FormInput.of(ctx);
        if (WindowNote.asked(form)) {
            ctx.render("campaign/new.peb", model(ctx, mended(ctx), Optional.empty()));
            return;
        }
        Optional<CampaignPlan> plan = CampaignEntry.read(form, offered(Optional.empty()));
        if (plan.isPresent()) {
            try {
                saved(ctx, campaigns.create(plan.get(), Visitor.of(ctx)));
                return;
            } catch (Invalid invalid) {
                refuseRubric(form, invalid);
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT).render("campaign/new.peb", model(ctx, form, Optional.empty()));
    }

    private void edit(Context ctx) {
        Campaign standing = draft(ctx);
        Map<String, String> values = CampaignEntry.written(standing, campaigns.rubricIfThere(standing));
        renderEdit(ctx, standing, FormInput.showing(values), false);
    }

    private void save(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Campaign standing = draft(ctx);
        if (WindowNote.asked(form)) {
            renderEdit(ctx, standing, mended(ctx), false);
            return;
        }
        Optional<CampaignPlan> plan = CampaignEntry.read(form, offered(Optional.of(standing)));
        if (plan.isPresent()) {
            try {
                int version = Version.asked(ctx).toInt();
                saved(ctx, campaigns.rewrite(standing.id(), version, plan.get(), Visitor.of(ctx)));
                return;
            } catch (Stale stale) {
                renderEdit(ctx.status(stale.status()), draft(ctx), form, true);
                return;
            } catch (Invalid invalid) {
                refuseRubric(form, invalid);
            }
        }
        renderEdit(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), standing, form, false);
    }

    private FormInput mended(Context ctx) {
        return FormInput.showing(WindowNote.mended(typed(ctx), parts.holidays().calendar()));
    }

    static Map<String, String> typed(Context ctx) {
        Map<String, String> values = new LinkedHashMap<>();
        ctx.formParamMap().forEach((field, all) -> values.put(field, all.get(0)));
        return values;
    }

    /** What the service refuses is the rubric or one of its readings: all else was read before. */
    private static void refuseRubric(FormInput form, Invalid invalid) {
        invalid.fields().forEach((field, why) -> form.refuse(field.equals(SEALED) ? SEALED : "rubric", why));
    }

    /** @throws Conflict if it is no draft any more */
    private Campaign draft(Context ctx) {
        Campaign campaign = campaigns.get(CampaignId.of(ctx.pathParam("id")));
        if (campaign.state() != CampaignState.DRAFT) {
            throw new Conflict(Message.of(
                    "campaign.no-draft",
                    campaign.text().title(),
                    campaign.state().word()));
        }
        return campaign;
    }

    /** After a stale save the form keeps what was typed, with what stands beside it. */
    private void renderEdit(Context ctx, Campaign standing, FormInput form, boolean stale) {
        Map<String, Object> model = model(ctx, form, Optional.of(standing));
        model.put("campaign", standing);
        model.put("pin", PinView.of(standing, parts.rubrics(), Languages.of(ctx)));
        model.put("stale", stale);
        ctx.render("campaign/edit.peb", model);
    }

    private Map<String, Object> model(Context ctx, FormInput form, Optional<Campaign> standing) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("labels", CampaignLabels.in(Languages.of(ctx)));
        model.put("kinds", CampaignKind.values());
        model.put("stages", WindowFields.all());
        model.put("notes", WindowNote.of(form, parts.holidays().calendar()));
        model.put("rubrics", RubricChoice.all(offered(standing), form, Languages.of(ctx)));
        return model;
    }

    /** What is in force, and what a draft has chosen already. */
    private List<InstalledRubric> offered(Optional<Campaign> standing) {
        List<InstalledRubric> offered = new ArrayList<>(parts.rubrics().inForce());
        standing.filter(campaigns::isServed).flatMap(campaigns::rubricIfThere).ifPresent(offered::add);
        return offered;
    }

    private static void saved(Context ctx, Campaign campaign) {
        Flash.say(ctx, Message.of("campaign.saved", campaign.text().title()));
        ctx.redirect("/campaigns/" + campaign.id().text(), HttpStatus.SEE_OTHER);
    }
}
