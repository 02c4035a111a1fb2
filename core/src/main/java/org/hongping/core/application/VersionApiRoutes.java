package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** What was handed in, for programs: each version to read, and what one changed since another. */
final class VersionApiRoutes {
    private static final String ALL = "/api/v1/applications/{id}/submissions";
    private static final String ONE = ALL + "/{number}";

    private final ApplicationParts parts;

    private VersionApiRoutes(ApplicationParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, ApplicationParts parts) {
        VersionApiRoutes api = new VersionApiRoutes(parts);
        routes.get(ALL, api::list, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(ONE, api::show, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(ONE + "/changes", api::changes, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    private void list(Context ctx) {
        ctx.json(Map.of(
                "items",
                desk(ctx).submissions().stream()
                        .map(ApplicationDocument::handedIn)
                        .toList()));
    }

    private void show(Context ctx) {
        int number = number(ctx.pathParam("number"));
        Desk desk = parts.versions().at(desk(ctx), number);
        Submission submission = desk.submissions().stream()
                .filter(known -> known.number() == number)
                .findFirst()
                .orElseThrow();
        ctx.json(ApplicationDocument.version(desk, submission, Languages.of(ctx)));
    }

    /** With {@code ?since=1} since that version; without, since the one before. */
    private void changes(Context ctx) {
        int after = number(ctx.pathParam("number"));
        int before = Optional.ofNullable(ctx.queryParam("since"))
                .map(VersionApiRoutes::number)
                .orElse(after - 1);
        Locale language = Languages.of(ctx);
        Comparison comparison = parts.versions().compare(desk(ctx), before, after, language);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("since", before);
        document.put("number", after);
        document.put("fields", comparison.fields());
        document.put(
                "lines",
                comparison.lines().stream().map(VersionApiRoutes::document).toList());
        document.put("unchanged", comparison.unchanged());
        ctx.json(document);
    }

    private static Map<String, Object> document(Comparison.LineChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", change.code());
        document.put("label", change.label());
        document.put("before", document(change.before()));
        document.put("after", document(change.after()));
        return document;
    }

    private static Map<String, Object> document(Comparison.Said said) {
        Map<String, Object> document = new LinkedHashMap<>();
        said.points().ifPresent(points -> document.put("points", points));
        document.put("words", said.how());
        document.put("reason", said.reason());
        document.put("evidence", said.evidence());
        return document;
    }

    /** What is no number names no version: there is none of number 0. */
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
    }

    private Desk desk(Context ctx) {
        return parts.desks().open(ApplicationId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }
}
