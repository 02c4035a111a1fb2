package org.hongping.core.trail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.EstateId;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Registry;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;

/** What was done to an estate or an enterprise, by whom and when, for programs. */
final class HistoryApiRoutes {
    private final Registry registry;
    private final Audit audit;
    private final Trail trail;

    private HistoryApiRoutes(Registry registry, Audit audit, Trail trail) {
        this.registry = registry;
        this.audit = audit;
        this.trail = trail;
    }

    static void register(RoutesConfig routes, Registry registry, Audit audit, Trail trail) {
        HistoryApiRoutes api = new HistoryApiRoutes(registry, audit, trail);
        routes.get("/api/v1/estates/{id}/history", api::ofEstate, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
        routes.get(
                "/api/v1/enterprises/{id}/history", api::ofEnterprise, Role.ORGANISER, Role.APPLICANT, Role.EXAMINER);
    }

    private void ofEstate(Context ctx) {
        EstateId id = EstateId.of(ctx.pathParam("id"));
        registry.estates().get(id, Visitor.of(ctx));
        answer(ctx, Holder.of(id), true);
    }

    private void ofEnterprise(Context ctx) {
        EnterpriseId id = EnterpriseId.of(ctx.pathParam("id"));
        registry.enterprises().get(id, Visitor.of(ctx));
        answer(ctx, Holder.of(id), registry.enterprises().isTheirs(id, Visitor.of(ctx)));
    }

    /** A page may hold fewer rows than asked for: examiners do not read of an enterprise's people. */
    private void answer(Context ctx, Holder holder, boolean withPeople) {
        Cursor cursor = Place.required(Cursor.asked(ctx));
        Subject subject = Subject.of(holder.kind().word(), holder);
        Slice<AuditRow> page = Slice.of(audit.about(subject, cursor.after(), cursor.limit() + 1), cursor, Audit::place);
        List<AuditRow> shown = page.items().stream()
                .filter(row -> withPeople || !Trail.isOfPeople(row))
                .toList();
        ctx.json(new Slice<>(documents(shown, Languages.of(ctx)), page.next()).document());
    }

    private List<Map<String, Object>> documents(List<AuditRow> rows, Locale language) {
        Differences differences = Differences.in(language, registry);
        List<TrailLine> lines = trail.lines(rows, language);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            documents.add(document(rows.get(index), lines.get(index), differences));
        }
        return documents;
    }

    private static Map<String, Object> document(AuditRow row, TrailLine line, Differences differences) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("moment", Moments.text(row.moment()));
        document.put("who", line.who());
        document.put("action", row.action());
        document.put("what", line.what());
        line.reason().ifPresent(reason -> document.put("reason", reason));
        document.put(
                "changes",
                differences.of(row).stream().map(HistoryApiRoutes::document).toList());
        return document;
    }

    private static Map<String, Object> document(Differences.Difference difference) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("label", difference.label());
        difference.before().ifPresent(before -> document.put("before", before));
        difference.after().ifPresent(after -> document.put("after", after));
        return document;
    }
}
