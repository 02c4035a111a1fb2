package org.hongping.core.rubric;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.ThisMachine;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.json.JsonLines;
import org.hongping.plugin.json.MalformedJson;
import org.hongping.rubric.Message;

/** What somebody who writes rubrics sees of them ({@code serve --dev}); answers this machine alone. */
public final class DevRoutes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final DevFolders folders;
    private final Rubrics rubrics;

    private DevRoutes(DevFolders folders, Rubrics rubrics) {
        this.folders = folders;
        this.rubrics = rubrics;
    }

    /**
     * Adds the page and the address that scores.
     *
     * @param rubrics those that can be scored
     */
    public static void register(RoutesConfig routes, DevFolders folders, Rubrics rubrics) {
        DevRoutes pages = new DevRoutes(folders, rubrics);
        routes.get("/dev", here(pages::show), Role.ANYONE);
        routes.post("/api/v1/dev/rubrics/{which}/score", here(pages::score), Role.ANYONE);
    }

    private static Handler here(Handler handler) {
        return ctx -> {
            if (!ThisMachine.sent(ctx)) {
                throw new Forbidden(Message.of("problem.this-machine-only"));
            }
            handler.handle(ctx);
        };
    }

    private void show(Context ctx) {
        Locale language = Languages.of(ctx);
        ctx.render(
                "rubric/dev.peb",
                Map.of(
                        "folders",
                        folders.all().stream()
                                .map(folder -> View.of(folder, language))
                                .toList()));
    }

    private void score(Context ctx) {
        InstalledRubric rubric = new RubricFinder(rubrics).find(ctx.pathParam("which"));
        try {
            var result = new ByteArrayOutputStream();
            new JsonLines(Languages.of(ctx)).write(rubric.score(Json.read(ctx.bodyAsBytes())), result);
            ctx.contentType("application/json; charset=utf-8").result(result.toByteArray());
        } catch (MalformedJson malformed) {
            throw new Rejected(400, "malformed", malformed.problem());
        }
    }

    /**
     * A folder in words.
     *
     * @param name where it stands
     * @param state {@code SERVED, OUTDATED, UNSOUND}
     * @param loadedAt time of day in Shanghai; blank before the first look
     * @param took milliseconds
     * @param findings each with file and line
     * @param rubrics what is served of it
     */
    public record View(
            String name,
            String state,
            String loadedAt,
            String took,
            List<String> findings,
            List<InstalledRubric> rubrics) {
        /** Copies the lists. */
        public View {
            findings = List.copyOf(findings);
            rubrics = List.copyOf(rubrics);
        }

        static View of(DevFolder folder, Locale language) {
            return new View(
                    folder.name(),
                    folder.state().name(),
                    folder.loadedAt().map(TIME::format).orElse(""),
                    Long.toString(folder.tookMillis()),
                    folder.findings().stream()
                            .map(finding -> FindingText.of(finding, language))
                            .toList(),
                    folder.rubrics());
        }
    }
}
