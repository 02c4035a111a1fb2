package org.hongping.core.trail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EstateId;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Registry;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** What was done to an estate or an enterprise, by whom and when: its page of history. */
public final class HistoryRoutes {
    /** The page says so when there is more. */
    private static final int MOST = 200;

    private final Registry registry;
    private final Audit audit;
    private final Trail trail;

    private HistoryRoutes(Registry registry, Audit audit, Trail trail) {
        this.registry = registry;
        this.audit = audit;
        this.trail = trail;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, Registry registry, Audit audit, Trail trail) {
        HistoryRoutes pages = new HistoryRoutes(registry, audit, trail);
        routes.get("/estates/{id}/history", pages::ofEstate, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.get("/enterprises/{id}/history", pages::ofEnterprise, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        HistoryApiRoutes.register(routes, registry, audit, trail);
    }

    private void ofEstate(Context ctx) {
        EstateId id = EstateId.of(ctx.pathParam("id"));
        render(ctx, Holder.of(id), registry.estates().get(id, Visitor.of(ctx)).name(), true);
    }

    private void ofEnterprise(Context ctx) {
        EnterpriseId id = EnterpriseId.of(ctx.pathParam("id"));
        render(
                ctx,
                Holder.of(id),
                registry.enterprises().get(id, Visitor.of(ctx)).name(),
                registry.enterprises().isTheirs(id, Visitor.of(ctx)));
    }

    /** People of an enterprise may work in other areas: examiners do not read of them. */
    private void render(Context ctx, Holder holder, String name, boolean withPeople) {
        List<AuditRow> rows = audit.about(Subject.of(holder.kind().word(), holder), MOST + 1).stream()
                .filter(row -> withPeople || !Trail.isOfPeople(row))
                .toList();
        boolean more = rows.size() > MOST;
        List<AuditRow> shown = more ? rows.subList(0, MOST) : rows;
        Differences differences = Differences.in(Languages.of(ctx), registry);
        List<TrailLine> lines = trail.lines(shown, Languages.of(ctx));
        ctx.render(
                "trail/history.peb",
                Map.of(
                        "name",
                        name,
                        "holderPath",
                        holder.path(),
                        "ofEstate",
                        holder.kind() == Holder.Kind.ESTATE,
                        "lines",
                        lines,
                        "differences",
                        shown.stream().map(differences::of).toList(),
                        "more",
                        more ? MOST : 0));
    }
}
