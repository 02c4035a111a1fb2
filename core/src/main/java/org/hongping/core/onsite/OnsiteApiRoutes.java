package org.hongping.core.onsite;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.LineView;
import org.hongping.core.application.Typed;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.assessment.ScoreViews;
import org.hongping.core.assessment.ScoredLine;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** What phones send from their queue: {@code /api/v1/assessments/{id}/site-saves} and {@code …/photos}. */
final class OnsiteApiRoutes {
    private static final String ONE = "/api/v1/assessments/{id}";
    private static final String KEY = "Idempotency-Key";

    private final OnsiteParts parts;

    private OnsiteApiRoutes(OnsiteParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, OnsiteParts parts) {
        OnsiteApiRoutes api = new OnsiteApiRoutes(parts);
        routes.post(ONE + "/site-saves", api::save, Role.ASSESSOR);
        routes.get(ONE + "/site-saves", api::held, Role.ASSESSOR);
        routes.post(ONE + "/photos", api::photo, Role.ASSESSOR);
        routes.get(ONE + "/photos", api::photos, Role.ASSESSOR);
    }

    /** Takes one line as it was typed; 200 when it is saved, 202 when it is held to be decided. */
    private void save(Context ctx) {
        ScoreDesk desk = desk(ctx);
        SiteSave sent = sent(ctx);
        SiteSaveService.Outcome outcome = parts.saves().take(desk, sent, Languages.of(ctx), Visitor.of(ctx));
        ctx.status(outcome.held().isPresent() ? 202 : 200);
        ctx.json(outcome.held()
                .map(OnsiteApiRoutes::document)
                .orElseGet(() -> document(ctx, sent, outcome.line().orElseThrow())));
    }

    private void held(Context ctx) {
        List<Map<String, Object>> waiting = parts
                .saves()
                .held(desk(ctx).assignment().id())
                .stream()
                .map(OnsiteApiRoutes::document)
                .toList();
        ctx.json(Map.of("items", waiting));
    }

    private void photo(Context ctx) throws IOException {
        desk(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.size() != 1) {
            throw new Invalid("file", Message.of("onsite.one-file"));
        }
        SitePhotoService.Sent sent = new SitePhotoService.Sent(
                Optional.ofNullable(ctx.queryParam("line")).orElse(""),
                Optional.ofNullable(ctx.queryParam("rubricDigest")),
                Optional.ofNullable(ctx.queryParam("takenAt")).map(text -> moment("takenAt", text)));
        ScoreDesk desk = desk(ctx);
        ctx.status(201).json(document(desk, parts.photos().add(desk, sent, files.get(0), Visitor.of(ctx))));
    }

    private void photos(Context ctx) {
        ScoreDesk desk = desk(ctx);
        ctx.json(Map.of(
                "items",
                parts.photos().of(desk).stream()
                        .map(photo -> document(desk, photo))
                        .toList()));
    }

    private static SiteSave sent(Context ctx) {
        String key = Optional.ofNullable(ctx.header(KEY))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new Rejected(400, "malformed", Message.of("problem.no-key")));
        Map<String, Value> fields =
                SentFields.of(ctx.body(), Set.of("line", "fields", "basedOn", "rubricDigest", "typedAt"));
        return new SiteSave(
                key,
                SentFields.text(fields, "line"),
                typed(fields.getOrDefault("fields", Value.nothing())),
                basedOn(fields.getOrDefault("basedOn", Value.nothing())),
                SentFields.text(fields, "rubricDigest"),
                moment("typedAt", SentFields.text(fields, "typedAt")));
    }

    private static Typed typed(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            throw new Invalid("fields", Message.of("onsite.bad-fields"));
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        fields.fields().forEach((name, values) -> typed.put(name, texts(values)));
        return new Typed(typed);
    }

    private static List<String> texts(Value values) {
        if (!(values instanceof Value.Items items)) {
            throw new Invalid("fields", Message.of("onsite.bad-fields"));
        }
        List<String> texts = new ArrayList<>();
        for (Value item : items.items()) {
            if (!(item instanceof Value.Text text)) {
                throw new Invalid("fields", Message.of("onsite.bad-fields"));
            }
            texts.add(text.text());
        }
        return texts;
    }

    private static int basedOn(Value value) {
        BigDecimal most = BigDecimal.valueOf(Integer.MAX_VALUE);
        if (value instanceof Value.Figure figure
                && figure.number().signum() >= 0
                && figure.number().scale() <= 0
                && figure.number().compareTo(most) <= 0) {
            return figure.number().intValueExact();
        }
        throw new Invalid("basedOn", Message.of("onsite.bad-version"));
    }

    private static Instant moment(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noMoment) {
            throw new Invalid(field, Message.of("onsite.bad-moment", text));
        }
    }

    private Map<String, Object> document(Context ctx, SiteSave sent, ScoredLine line) {
        ScoreDesk fresh = desk(ctx);
        LineView view = ScoreViews.of(fresh, Languages.of(ctx)).line(fresh.line(sent.line()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", "SAVED");
        document.put("line", sent.line());
        document.put("version", line.version());
        document.put("savedAt", Moments.text(line.savedAt()));
        document.put("words", view.how());
        view.points().ifPresent(points -> document.put("points", points));
        document.put("total", fresh.sheet().points());
        document.put("scored", fresh.sheet().scored());
        document.put("asked", fresh.sheet().asked());
        return document;
    }

    private static Map<String, Object> document(HeldSave held) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcome", "HELD");
        document.put("id", held.id().text());
        document.put("line", held.line());
        document.put("why", held.why().name());
        document.put("words", held.says());
        document.put("typedAt", Moments.text(held.typedAt()));
        document.put("heldAt", Moments.text(held.heldAt()));
        return document;
    }

    private static Map<String, Object> document(ScoreDesk desk, SitePhotoView photo) {
        return photo.document(desk.path() + "/visit/photos/");
    }

    private ScoreDesk desk(Context ctx) {
        return parts.assessments().desks().open(AssignmentId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }
}
