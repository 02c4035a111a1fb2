package org.hongping.core.recommendation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ExaminationPage;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.Stale;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** An examiner's list in a campaign: what waits, what is recommended in which order, and the seal. */
final class RecommendationRoutes {
    private static final String LIST = "/campaigns/{id}/recommendation";
    private static final int LONGEST_WORDS = 500;

    private final RecommendationParts parts;

    private RecommendationRoutes(RecommendationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, RecommendationParts parts) {
        RecommendationRoutes pages = new RecommendationRoutes(parts);
        routes.get("/recommendation", pages::campaigns, Role.EXAMINER);
        routes.get(LIST, ctx -> pages.show(ctx, FormInput.empty(), Optional.empty()), Role.EXAMINER);
        routes.post(LIST + "/order", pages::order, Role.EXAMINER);
        routes.post(LIST + "/seal", pages::seal, Role.EXAMINER);
        routes.get(LIST + "/table.docx", pages::table, Role.EXAMINER);
        routes.post("/applications/{id}/recommendation", pages::say, Role.EXAMINER);
        routes.post("/applications/{id}/recommendation/remove", pages::unsay, Role.EXAMINER);
    }

    private void campaigns(Context ctx) {
        ctx.render(
                "recommendation/campaigns.peb",
                Map.of(
                        "desks",
                        OwnDesks.of(parts, Visitor.of(ctx)),
                        "now",
                        parts.applications().campaigns().now()));
    }

    private void show(Context ctx, FormInput form, Optional<Message> refused) {
        AreaDesk desk = parts.recommendations().desk(campaign(ctx), Visitor.of(ctx));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("form", form);
        model.put("refused", refused);
        model.put("chase", Chase.applicants(desk, Languages.of(ctx)).orElse(""));
        model.put("checksum", document(ctx, desk).checksum());
        ctx.render("recommendation/desk.peb", model);
    }

    private void say(Context ctx) {
        Visitor by = Visitor.of(ctx);
        ApplicationId id = ApplicationId.of(ctx.pathParam("id"));
        parts.applications().applications().get(id, by);
        FormInput form = FormInput.of(ctx);
        Optional<Verdict> verdict = form.fields().choice("verdict", Verdict.class);
        if (verdict.isEmpty()) {
            form.refuse("verdict", Message.of("recommendation.choose-verdict"));
        }
        String words = form.fields().optional("words", LONGEST_WORDS).orElse("");
        try {
            form.mustBeAccepted();
            StandingOpinion said =
                    parts.recommendations().say(id, verdict.orElseThrow(), words, Version.asked(ctx), by);
            Flash.say(
                    ctx,
                    said.said()
                            .flatMap(StandingOpinion.Said::place)
                            .map(place -> Message.of("recommendation.listed-as", Integer.toString(place)))
                            .orElse(Message.of("recommendation.listed-out")));
            toList(ctx, id);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            examination(ctx.status(invalid.status()), id, form, false);
        } catch (Stale stale) {
            examination(ctx.status(stale.status()), id, form, true);
        }
    }

    /** The page the opinion was given on, with what was typed beside what stands. */
    private void examination(Context ctx, ApplicationId id, FormInput said, boolean stale) {
        Map<String, Object> model = ExaminationPage.model(parts.applications(), id, Visitor.of(ctx), Languages.of(ctx));
        model.put("said", said);
        model.put("stale", stale);
        ctx.render(ExaminationPage.TEMPLATE, model);
    }

    private void unsay(Context ctx) {
        ApplicationId id = ApplicationId.of(ctx.pathParam("id"));
        parts.recommendations().unsay(id, Visitor.of(ctx));
        Flash.say(ctx, Message.of("recommendation.unlisted"));
        toList(ctx, id);
    }

    private void toList(Context ctx, ApplicationId id) {
        String campaign = parts.applications()
                .applications()
                .get(id, Visitor.of(ctx))
                .campaignId()
                .text();
        ctx.redirect("/campaigns/" + campaign + "/recommendation", HttpStatus.SEE_OTHER);
    }

    /** One moved up or down by a button, or all by the numbers typed beside them. */
    private void order(Context ctx) {
        AreaDesk desk = parts.recommendations().desk(campaign(ctx), Visitor.of(ctx));
        FormInput form = FormInput.of(ctx);
        List<ApplicationId> order = NewOrder.read(form, desk);
        if (form.refused()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, Optional.empty());
            return;
        }
        try {
            parts.recommendations().order(campaign(ctx), order, Version.asked(ctx), Visitor.of(ctx));
        } catch (Stale stale) {
            show(ctx.status(stale.status()), form, Optional.of(Message.of("recommendation.list-changed")));
            return;
        }
        Flash.say(ctx, Message.of("recommendation.ordered"));
        ctx.redirect("/campaigns/" + campaign(ctx).text() + "/recommendation#list", HttpStatus.SEE_OTHER);
    }

    private void seal(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        FormInput form = FormInput.of(ctx);
        if (files.size() != 1) {
            form.refuse("file", Message.of("recommendation.scan-missing"));
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, Optional.empty());
            return;
        }
        try {
            Evidence scan = files.get(0)
                    .read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
            SealedList list = parts.recommendations().seal(campaign(ctx), scan.id(), by);
            Flash.say(ctx, Message.of("recommendation.sealed", Integer.toString(list.number()), list.shortChecksum()));
            ctx.redirect("/campaigns/" + campaign(ctx).text() + "/recommendation", HttpStatus.SEE_OTHER);
        } catch (Invalid | TooLarge refused) {
            form.refuse("file", refused.reason());
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, Optional.empty());
        } catch (Rejected refused) {
            show(ctx.status(refused.status()), form, Optional.of(refused.detail()));
        }
    }

    private void table(Context ctx) throws IOException {
        AreaDesk desk = parts.recommendations().desk(campaign(ctx), Visitor.of(ctx));
        RecommendationDocument document = document(ctx, desk);
        SentFile.bytes(ctx, document.docx(), RecommendationDocument.TYPE, document.fileName());
    }

    private static RecommendationDocument document(Context ctx, AreaDesk desk) {
        return new RecommendationDocument(RecommendationService.content(desk), Languages.of(ctx));
    }

    private static CampaignId campaign(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
