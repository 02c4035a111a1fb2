package org.hongping.core.campaign;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.Choice;
import org.hongping.core.registry.CreditCode;
import org.hongping.core.registry.EnterpriseService;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Later ends for single areas and enterprises, from the board of a campaign and for programs. */
public final class ExtensionRoutes {
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int LONGEST_REASON = 500;
    private static final String PAGE = "/campaigns/{id}/extensions";

    private final CampaignService campaigns;
    private final ExtensionService extensions;
    private final AreaService areas;
    private final EnterpriseService enterprises;

    private ExtensionRoutes(
            CampaignService campaigns, ExtensionService extensions, AreaService areas, EnterpriseService enterprises) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.areas = areas;
        this.enterprises = enterprises;
    }

    /** Adds the routes. */
    public static void register(
            RoutesConfig routes,
            CampaignService campaigns,
            ExtensionService extensions,
            AreaService areas,
            EnterpriseService enterprises) {
        ExtensionRoutes pages = new ExtensionRoutes(campaigns, extensions, areas, enterprises);
        routes.get(PAGE, ctx -> pages.show(ctx, FormInput.empty()), Role.ORGANISER);
        routes.post(PAGE, pages::grant, Role.ORGANISER);
        ExtensionApiRoutes.register(routes, extensions);
    }

    private void show(Context ctx, FormInput form) {
        Campaign campaign = campaigns.get(id(ctx));
        List<Stage> stages = campaign.windows().stream()
                .map(StageWindow::stage)
                .filter(ExtensionService.STAGES::contains)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("stages", stages);
        model.put("granted", extensions.of(campaign.id()));
        model.put("areas", Choice.ofAreas(areas.tree(), Optional.empty()));
        model.put("form", form);
        ctx.render("campaign/extensions.peb", model);
    }

    private void grant(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Stage> stage = form.fields().choice("stage", Stage.class);
        if (stage.isEmpty()) {
            form.refuse("stage", Message.of("web.fill-in"));
        }
        Optional<LocalDate> day = form.fields().day("until");
        if (day.isEmpty()) {
            form.refuse("until", Message.of("web.fill-in"));
        }
        Optional<String> area = form.fields().optional("area", 40);
        Optional<String> enterprise = enterprise(form);
        String reason = form.fields().text("reason", LONGEST_REASON);
        if (!form.refused()) {
            try {
                Instant until = day.orElseThrow()
                        .atTime(EVENING)
                        .atZone(OfficeTime.ZONE)
                        .toInstant();
                ExtensionService.Wish wish =
                        new ExtensionService.Wish(stage.orElseThrow(), area, enterprise, until, reason);
                extensions.grant(id(ctx), wish, Visitor.of(ctx));
                Flash.say(ctx, Message.of("campaign.extended-says"));
                ctx.redirect("/campaigns/" + id(ctx).text() + "/extensions", HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private Optional<String> enterprise(FormInput form) {
        String code = CreditCode.tidied(form.value("enterprise"));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Message> fault = CreditCode.fault(code);
        if (fault.isPresent()) {
            form.refuse("enterprise", fault.get());
            return Optional.empty();
        }
        Optional<String> found = enterprises
                .withCode(new CreditCode(code))
                .map(enterprise -> enterprise.id().text());
        if (found.isEmpty()) {
            form.refuse("enterprise", Message.of("office.no-enterprise", code));
        }
        return found;
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
