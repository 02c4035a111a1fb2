package org.hongping.core.notice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Public notices for programs; reading them needs no sign-in. */
public final class NoticeApiRoutes {
    private static final String ALL = "/api/v1/notices";

    private final NoticeService notices;
    private final CampaignService campaigns;

    private NoticeApiRoutes(NoticeService notices, CampaignService campaigns) {
        this.notices = notices;
        this.campaigns = campaigns;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, NoticeService notices, CampaignService campaigns) {
        NoticeApiRoutes api = new NoticeApiRoutes(notices, campaigns);
        routes.get(ALL, api::list, Role.ANYONE);
        routes.get(ALL + "/{id}", api::show, Role.ANYONE);
        routes.get("/api/v1/campaigns/{id}/notice", api::preview, Role.ORGANISER);
        routes.post("/api/v1/campaigns/{id}/notice", api::publish, Role.ORGANISER);
        routes.get(ALL + "/{id}/{number}", api::numbered, Role.ANYONE);
    }

    private void list(Context ctx) {
        Instant now = notices.now();
        Slice<Publication> slice = Slice.within(
                notices.newest(),
                Cursor.asked(ctx),
                publication -> publication.campaignId().text());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "items",
                slice.items().stream()
                        .map(publication -> head(publication, now))
                        .toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void show(Context ctx) {
        Publication newest = notices.of(id(ctx)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("notice.not-found")));
        ctx.json(whole(newest));
    }

    private void numbered(Context ctx) {
        String number = ctx.pathParam("number");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw new NotFound(Message.of("notice.not-found"));
        }
        ctx.json(whole(notices.get(id(ctx), Integer.parseInt(number))));
    }

    /** What would stand on a notice published now. */
    private void preview(Context ctx) {
        campaigns.get(id(ctx));
        Instant now = notices.now();
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaignId", id(ctx).text());
        document.put("rows", rows(notices.rows(id(ctx))));
        document.put("usualDays", NoticePlan.USUAL_DAYS);
        document.put(
                "usualLastDay",
                notices.calendar().after(today, NoticePlan.USUAL_DAYS).toString());
        document.put(
                "published",
                notices.of(id(ctx)).stream().map(other -> head(other, now)).toList());
        ctx.json(document);
    }

    private void publish(Context ctx) {
        FormInput form = JsonForm.of(ctx, SentPlan.FIELDS);
        Optional<NoticePlan> plan = SentPlan.read(form);
        form.mustBeAccepted();
        Publication published = notices.publish(id(ctx), plan.orElseThrow(), Visitor.of(ctx));
        ctx.status(201).header("Location", ALL + "/" + published.campaignId().text());
        ctx.json(whole(published));
    }

    private Map<String, Object> whole(Publication publication) {
        Notice notice = publication.notice();
        Map<String, Object> document = head(publication, notices.now());
        document.put("basis", notice.basis());
        document.put("rubric", notice.rubric());
        document.put("rubricTitle", notice.rubricTitle());
        document.put("edition", notice.edition());
        document.put("rubricDigest", notice.rubricDigest());
        document.put("days", notice.days());
        document.put("contact", notice.contact());
        document.put("rows", rows(notice.rows()));
        document.put("earlier", earlier(publication));
        return document;
    }

    private static List<Map<String, Object>> rows(List<NoticeRow> rows) {
        return rows.stream().map(NoticeApiRoutes::row).toList();
    }

    private static Map<String, Object> row(NoticeRow row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("estate", row.estate());
        document.put("area", row.area());
        document.put("enterprise", row.enterprise());
        document.put("base", row.base());
        document.put("bonus", row.bonus());
        row.deductions().ifPresent(points -> document.put("deductions", points));
        document.put("total", row.total());
        document.put("checksum", row.checksum());
        return document;
    }

    private List<Map<String, Object>> earlier(Publication publication) {
        Instant now = notices.now();
        return notices.of(publication.campaignId()).stream()
                .filter(other -> other.number() < publication.number())
                .map(other -> head(other, now))
                .toList();
    }

    private static Map<String, Object> head(Publication publication, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", publication.campaignId().text());
        document.put("number", publication.number());
        document.put("title", publication.notice().title());
        document.put("host", publication.notice().host());
        document.put("opensAt", Moments.text(publication.opensAt()));
        document.put("closesAt", Moments.text(publication.closesAt()));
        document.put("running", publication.runsAt(now));
        document.put("checksum", publication.checksum());
        return document;
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
