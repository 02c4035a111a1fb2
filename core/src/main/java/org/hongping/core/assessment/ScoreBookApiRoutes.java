package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** A member's open sheets as a workbook, out and in, for programs. */
final class ScoreBookApiRoutes {
    private static final String BOOK = "/api/v1/campaigns/{id}/scores";

    private final ScoreBookService books;

    private ScoreBookApiRoutes(ScoreBookService books) {
        this.books = books;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        ScoreBookApiRoutes api = new ScoreBookApiRoutes(parts.books());
        routes.get(BOOK, api::file, Role.ASSESSOR);
        routes.post(BOOK, api::take, Role.ASSESSOR);
        routes.get(BOOK + "/marked", api::marked, Role.ASSESSOR);
    }

    private void file(Context ctx) {
        byte[] book = books.write(id(ctx), Languages.of(ctx), Visitor.of(ctx));
        SentFile.bytes(ctx, book, ScoreBookRoutes.MEDIA, "scores.xlsx");
    }

    private void marked(Context ctx) throws IOException {
        Path file = books.marked(id(ctx), Visitor.of(ctx))
                .orElseThrow(() -> new NotFound(Message.of("scores.none-marked")));
        SentFile.bytes(ctx, Files.readAllBytes(file), ScoreBookRoutes.MEDIA, "scores-marked.xlsx");
    }

    /** All of it or nothing, as on the page. */
    private void take(Context ctx) throws IOException {
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            throw new Invalid("file", Message.of("exchange.no-file"));
        }
        ScoreBookService.Taken taken =
                files.get(0).read((name, bytes) -> books.take(id(ctx), bytes, Languages.of(ctx), Visitor.of(ctx)));
        if (!taken.findings().isEmpty()) {
            throw refused(taken.findings());
        }
        ctx.json(Map.of("sheets", taken.sheets(), "lines", taken.lines()));
    }

    private static Rejected refused(List<ScoreBookService.Finding> findings) {
        return new Rejected(
                422,
                "invalid",
                Message.of("scores.refused", Integer.toString(findings.size())),
                Map.of(
                        "findings",
                        findings.stream().map(ScoreBookApiRoutes::document).toList()));
    }

    private static Map<String, Object> document(ScoreBookService.Finding finding) {
        return Map.of(
                "row", finding.row(),
                "column", finding.column() + 1,
                "where", finding.where(),
                "why", finding.why());
    }

    private static CampaignId id(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }
}
