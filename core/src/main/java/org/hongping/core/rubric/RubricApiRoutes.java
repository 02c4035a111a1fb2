package org.hongping.core.rubric;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.plugin.json.JsonLines;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Rubrics for programs, without a sign-in: {@code /api/v1/rubrics}. */
public final class RubricApiRoutes {
    private final Rubrics rubrics;
    private final Map<Locale, JsonLines> results = new ConcurrentHashMap<>();

    private RubricApiRoutes(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, Rubrics rubrics) {
        RubricApiRoutes api = new RubricApiRoutes(rubrics);
        routes.get("/api/v1/rubrics", api::list, Role.ANYONE);
        routes.get("/api/v1/rubrics/{digest}", api::show, Role.ANYONE);
        routes.post("/api/v1/rubrics/{digest}/score", api::score, Role.SIGNED_IN);
    }

    private void list(Context ctx) {
        Cursor cursor = Cursor.asked(ctx);
        List<InstalledRubric> all = rubrics.all();
        int from = cursor.after().map(after -> placeOf(all, after) + 1).orElse(0);
        List<InstalledRubric> rows = all.subList(from, Math.min(all.size(), from + cursor.limit() + 1));
        Slice<InstalledRubric> slice = Slice.of(rows, cursor, RubricApiRoutes::key);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", slice.items().stream().map(this::summary).toList());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void show(Context ctx) {
        InstalledRubric rubric = new RubricFinder(rubrics).find(ctx.pathParam("digest"));
        Map<String, Value> document = new LinkedHashMap<>(rubric.document().fields());
        document.put("rubricDigest", Value.text(rubric.rubricDigest()));
        ctx.contentType("application/json; charset=utf-8").result(ValueText.write(new Value.Fields(document)));
    }

    /** A trial: nothing is stored. What is wrong with the sheet is among the result's problems. */
    private void score(Context ctx) {
        InstalledRubric rubric = new RubricFinder(rubrics).find(ctx.pathParam("digest"));
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        results.computeIfAbsent(Languages.of(ctx), JsonLines::new)
                .write(rubric.score(ValueText.sent(ctx.body())), result);
        ctx.contentType("application/json; charset=utf-8").result(result.toByteArray());
    }

    /** @throws Rejected 400 if the list has no such place any more */
    private static int placeOf(List<InstalledRubric> all, String key) {
        return IntStream.range(0, all.size())
                .filter(place -> key(all.get(place)).equals(key))
                .findFirst()
                .orElseThrow(() -> new Rejected(400, "malformed", Message.of("problem.no-cursor", key)));
    }

    private static String key(InstalledRubric rubric) {
        return rubric.bundleDigest() + " " + rubric.rubricDigest();
    }

    /** As the command {@code rubric list} writes it, and whether it is in force. */
    private Map<String, Object> summary(InstalledRubric rubric) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (String field : List.of("id", "edition", "title", "status", "subjects")) {
            Optional.ofNullable(rubric.document().fields().get(field))
                    .map(ValueText::plain)
                    .ifPresent(value -> summary.put(field, value));
        }
        summary.put("bundle", rubric.bundle());
        summary.put("version", rubric.version());
        summary.put("rubricDigest", rubric.rubricDigest());
        summary.put("bundleDigest", rubric.bundleDigest());
        summary.put(
                "inForce",
                rubrics.inForce().stream()
                        .anyMatch(known -> known.rubricDigest().equals(rubric.rubricDigest())
                                && known.bundleDigest().equals(rubric.bundleDigest())));
        return summary;
    }
}
