package org.hongping.core.earlier;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.application.Desk;
import org.hongping.core.application.FillPlan;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** What was handed in before, for programs. */
public final class EarlierApiRoutes {
    private static final String ALL = "/api/v1/applications/{id}/earlier";

    private final ApplicationParts parts;
    private final EarlierService earlier;

    private EarlierApiRoutes(ApplicationParts parts, EarlierService earlier) {
        this.parts = parts;
        this.earlier = earlier;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, ApplicationParts parts, EarlierService earlier) {
        EarlierApiRoutes api = new EarlierApiRoutes(parts, earlier);
        routes.get(ALL, api::all, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(ALL + "/{from}", api::plan, Role.APPLICANT);
        routes.post(ALL + "/{from}/copy", api::copy, Role.APPLICANT);
    }

    private void all(Context ctx) {
        Desk desk = parts.desks().open(id(ctx), Visitor.of(ctx));
        Standing standing = earlier.standing(desk, Visitor.of(ctx));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("firstOfEntrant", standing.firstOfEntrant());
        standing.enterprise().ifPresent(known -> document.put("firstOfEnterprise", known.first()));
        document.put("facts", standing.facts());
        document.put(
                "items", standing.rows().stream().map(EarlierApiRoutes::row).toList());
        ctx.json(document);
    }

    private void plan(Context ctx) {
        ctx.json(plan(earlier.plan(id(ctx), from(ctx), Visitor.of(ctx)), Languages.of(ctx)));
    }

    private void copy(Context ctx) {
        earlier.plan(id(ctx), from(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("overwrite"));
        boolean overwrite = form.value("overwrite").equals("true");
        ctx.json(plan(earlier.copy(id(ctx), from(ctx), overwrite, Visitor.of(ctx)), Languages.of(ctx)));
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", row.earlier().id().text());
        document.put("campaignTitle", row.earlier().campaignTitle());
        document.put("year", row.earlier().year());
        document.put("entrantName", row.earlier().entrantName());
        document.put("enterpriseName", row.earlier().enterpriseName());
        document.put("sameEntrant", row.sameEntrant());
        document.put("sameEnterprise", row.sameEnterprise());
        document.put("state", row.earlier().state().name());
        row.earlier().submittedAt().ifPresent(at -> document.put("submittedAt", Moments.text(at)));
        return document;
    }

    /** Returns a plan as programs read it. */
    private static Map<String, Object> plan(FillPlan plan, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("taken", pieces(plan.taken()));
        document.put("same", pieces(plan.same()));
        document.put("kept", pieces(plan.kept()));
        document.put(
                "misfits",
                plan.misfits().stream()
                        .map(misfit -> {
                            Map<String, Object> said = piece(misfit.piece());
                            said.put("why", misfit.why().in(language));
                            return said;
                        })
                        .toList());
        return document;
    }

    private static List<Map<String, Object>> pieces(List<FillPlan.Piece> pieces) {
        return pieces.stream().map(EarlierApiRoutes::piece).toList();
    }

    private static Map<String, Object> piece(FillPlan.Piece piece) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", piece.kind().name());
        document.put("key", piece.key());
        document.put("label", piece.label());
        document.put("detail", piece.detail());
        return document;
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static ApplicationId from(Context ctx) {
        return ApplicationId.of(ctx.pathParam("from"));
    }
}
