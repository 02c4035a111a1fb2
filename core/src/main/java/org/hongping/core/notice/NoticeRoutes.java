package org.hongping.core.notice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Public notices: what everybody reads without signing in, and the page on which the organiser publishes. */
public final class NoticeRoutes {
    private final NoticeService notices;
    private final CampaignService campaigns;

    private NoticeRoutes(NoticeService notices, CampaignService campaigns) {
        this.notices = notices;
        this.campaigns = campaigns;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, NoticeService notices, CampaignService campaigns) {
        NoticeRoutes pages = new NoticeRoutes(notices, campaigns);
        routes.get("/notices", pages::all, Role.ANYONE);
        routes.get("/notices/{id}", pages::newest, Role.ANYONE);
        routes.get("/notices/{id}/{number}", pages::numbered, Role.ANYONE);
        routes.get("/campaigns/{id}/notice", ctx -> pages.edit(ctx, pages.proposed(ctx)), Role.ORGANISER);
        routes.post("/campaigns/{id}/notice", pages::publish, Role.ORGANISER);
    }

    private void all(Context ctx) {
        ctx.render("notice/all.peb", Map.of("publications", notices.newest(), "now", notices.now()));
    }

    private void newest(Context ctx) {
        show(ctx, Optional.empty());
    }

    private void numbered(Context ctx) {
        String number = ctx.pathParam("number");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new NotFound(Message.of("notice.not-found"));
        }
        show(ctx, Optional.of(Integer.valueOf(number)));
    }

    private void show(Context ctx, Optional<Integer> number) {
        List<Publication> versions = notices.of(id(ctx));
        Publication shown = versions.stream()
                .filter(known -> number.isEmpty() || number.get() == known.number())
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("notice.not-found")));
        ctx.render(
                "notice/notice.peb",
                Map.of("publication", shown, "notice", shown.notice(), "versions", versions, "now", notices.now()));
    }

    private void edit(Context ctx, FormInput form) {
        Campaign campaign = campaigns.get(id(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("rows", notices.rows(campaign.id()));
        model.put("versions", notices.of(campaign.id()));
        model.put("form", form);
        model.put("now", notices.now());
        LocalDate today = LocalDate.ofInstant(notices.now(), OfficeTime.ZONE);
        model.put("usualEnd", notices.calendar().after(today, NoticePlan.USUAL_DAYS));
        ctx.render("notice/edit.peb", model);
    }

    /** The contact of the last notice, else the body that holds the campaign. */
    private FormInput proposed(Context ctx) {
        Campaign campaign = campaigns.get(id(ctx));
        Optional<Contact> last = notices.of(campaign.id()).stream()
                .findFirst()
                .map(publication -> publication.notice().contact());
        return FormInput.showing(Map.of(
                "unit", last.map(Contact::unit).orElse(campaign.text().host()),
                "phone", last.map(Contact::phone).orElse(""),
                "address", last.map(Contact::address).orElse(""),
                "days", Integer.toString(NoticePlan.USUAL_DAYS)));
    }

    private void publish(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            SentPlan.read(form).ifPresent(plan -> {
                Publication published = notices.publish(id(ctx), plan, Visitor.of(ctx));
                Flash.say(ctx, Message.of("notice.published", OfficeTime.moment(published.closesAt())));
            });
        } catch (Invalid invalid) {
            form.refuse(invalid);
        }
        if (form.refused()) {
            ctx.status(422);
            edit(ctx, form);
            return;
        }
        ctx.redirect("/campaigns/" + id(ctx).text() + "/notice", HttpStatus.SEE_OTHER);
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
