package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** A member's open sheets as a workbook, out and in. */
final class ScoreBookRoutes {
    /** What a workbook is. */
    static final String MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssessmentParts parts;

    private ScoreBookRoutes(AssessmentParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ScoreBookRoutes pages = new ScoreBookRoutes(parts);
        String here = "/campaigns/{id}/scores";
        routes.get(here, ctx -> pages.show(ctx, FormInput.empty(), Optional.empty()), Role.ASSESSOR);
        routes.post(here, pages::take, Role.ASSESSOR);
        routes.get(here + "/file", pages::file, Role.ASSESSOR);
        routes.get(here + "/marked", pages::marked, Role.ASSESSOR);
    }

    private void show(Context ctx, FormInput form, Optional<ScoreBookService.Taken> taken) {
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", parts.applications().campaigns().get(id(ctx)));
        model.put("form", form);
        model.put("findings", taken.map(ScoreBookService.Taken::findings).orElse(List.of()));
        model.put("marked", parts.books().marked(id(ctx), Visitor.of(ctx)).isPresent());
        ctx.render("assessment/scores.peb", model);
    }

    private void file(Context ctx) {
        ctx.contentType(MEDIA)
                .header("Content-Disposition", "attachment; filename=\"scores.xlsx\"")
                .header("Cache-Control", "private, no-store")
                .result(parts.books().write(id(ctx), Languages.of(ctx), Visitor.of(ctx)));
    }

    /** The member's own file with the findings in it. */
    private void marked(Context ctx) throws IOException {
        Path file = parts.books()
                .marked(id(ctx), Visitor.of(ctx))
                .orElseThrow(() -> new NotFound(Message.of("scores.none-marked")));
        SentFile.bytes(ctx, Files.readAllBytes(file), MEDIA, "scores-marked.xlsx");
    }

    private void take(Context ctx) throws IOException {
        FormInput form = FormInput.of(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            form.refuse("file", Message.of("web.fill-in"));
        }
        if (!form.refused()) {
            try {
                ScoreBookService.Taken taken = files.get(0)
                        .read((name, bytes) -> parts.books().take(id(ctx), bytes, Languages.of(ctx), Visitor.of(ctx)));
                if (taken.findings().isEmpty()) {
                    Flash.say(
                            ctx,
                            Message.of(
                                    "scores.taken", Integer.toString(taken.sheets()), Integer.toString(taken.lines())));
                    ctx.redirect("/campaigns/" + id(ctx).text() + "/across", HttpStatus.SEE_OTHER);
                } else {
                    ctx.status(422);
                    show(ctx, form, Optional.of(taken));
                }
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        ctx.status(422);
        show(ctx, form, Optional.empty());
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
