package org.hongping.core.supplement;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** Codes for photographs from on site, for programs. */
public final class SupplementApiRoutes {
    private static final String ALL = "/api/v1/applications/{id}/supplements";
    private static final int LONGEST_CODE = 40;

    private final SupplementService supplements;

    private SupplementApiRoutes(SupplementService supplements) {
        this.supplements = supplements;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, SupplementService supplements) {
        SupplementApiRoutes api = new SupplementApiRoutes(supplements);
        routes.get(ALL, api::list, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL, api::make, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{supplement}/end", api::end, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ALL + "/{supplement}/photographs/{evidence}", api::place, Role.APPLICANT);
    }

    private void list(Context ctx) {
        Instant now = supplements.now();
        Locale language = Languages.of(ctx);
        List<Map<String, Object>> items = supplements.of(id(ctx), Visitor.of(ctx)).entrySet().stream()
                .map(code -> document(code.getKey(), code.getValue(), now, language))
                .toList();
        ctx.json(Map.of("items", items));
    }

    /** The secret is told in this one answer and nowhere else. */
    private void make(Context ctx) {
        Visitor by = Visitor.of(ctx);
        supplements.of(id(ctx), by);
        FormInput form = JsonForm.of(ctx, Set.of("line"));
        String line = form.fields().optional("line", LONGEST_CODE).orElse("");
        form.mustBeAccepted();
        SupplementService.Made made = supplements.make(id(ctx), line, by);
        Map<String, Object> document = new LinkedHashMap<>(one(ctx, made.id()));
        document.put("path", made.path());
        ctx.status(HttpStatus.CREATED).json(document);
    }

    private void end(Context ctx) {
        SupplementId code = SupplementId.of(ctx.pathParam("supplement"));
        supplements.end(id(ctx), code, Visitor.of(ctx));
        ctx.json(one(ctx, code));
    }

    private void place(Context ctx) {
        Visitor by = Visitor.of(ctx);
        SupplementId code = SupplementId.of(ctx.pathParam("supplement"));
        EvidenceId photograph = EvidenceId.of(ctx.pathParam("evidence"));
        supplements.requireOwn(id(ctx), code, photograph, by);
        FormInput form = JsonForm.of(ctx, Set.of("line"));
        String line = form.fields().text("line", LONGEST_CODE);
        form.mustBeAccepted();
        supplements.place(id(ctx), code, photograph, line, by);
        ctx.json(one(ctx, code));
    }

    private Map<String, Object> one(Context ctx, SupplementId wanted) {
        Instant now = supplements.now();
        return supplements.of(id(ctx), Visitor.of(ctx)).entrySet().stream()
                .filter(code -> code.getKey().id().equals(wanted))
                .findFirst()
                .map(code -> document(code.getKey(), code.getValue(), now, Languages.of(ctx)))
                .orElseThrow();
    }

    private static Map<String, Object> document(
            Supplement code, List<Photograph> photographs, Instant now, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", code.id().text());
        if (!code.isOfTheWhole()) {
            document.put("line", code.criterion());
        }
        document.put("open", code.closed(now).isEmpty());
        code.closed(now).ifPresent(why -> document.put("closed", why.in(language)));
        document.put("madeAt", Moments.text(code.madeAt()));
        document.put("expiresAt", Moments.text(code.expiresAt()));
        document.put(
                "photographs",
                photographs.stream().map(SupplementApiRoutes::photograph).toList());
        return document;
    }

    private static Map<String, Object> photograph(Photograph photograph) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", photograph.file().id().text());
        document.put("fileName", photograph.file().fileName());
        document.put("sha256", photograph.file().sha256());
        document.put("uploadedAt", Moments.text(photograph.file().uploadedAt()));
        if (!photograph.isWaiting()) {
            document.put("line", photograph.line());
        }
        return document;
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
