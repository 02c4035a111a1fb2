package org.hongping.core.onsite;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.assessment.Assignment;
import org.hongping.core.assessment.AssignmentState;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.security.AccountId;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * Every photograph of an application's inspections: for the office at any time unless it is scoring itself; for its members, its applicant and its
 * examiners once every member has handed in.
 */
final class ApplicationPhotoRoutes {
    private final OnsiteParts parts;
    private final EvidenceFiles files;

    private ApplicationPhotoRoutes(OnsiteParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.assessments().applications().evidence());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, OnsiteParts parts) {
        ApplicationPhotoRoutes pages = new ApplicationPhotoRoutes(parts);
        Role[] all = {Role.ORGANISER, Role.ASSESSOR, Role.EXAMINER, Role.APPLICANT};
        String photos = "/applications/{id}/site-photos";
        routes.get(photos, pages::show, all);
        routes.get("/api/v1" + photos, pages::list, all);
        routes.get(photos + "/{photo}/picture", pages::picture, all);
        routes.get(photos + "/{photo}/file", pages::download, all);
    }

    private void show(Context ctx) {
        Desk desk = requireOpen(ctx);
        Map<String, String> names = names(ctx, desk);
        Map<String, List<SitePhotoView>> lines = parts.photos().ofApplication(id(ctx)).stream()
                .collect(Collectors.groupingBy(SitePhotoView::line, TreeMap::new, Collectors.toList()));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("lines", lines);
        model.put("names", names);
        ctx.render("onsite/photos.peb", model);
    }

    private void list(Context ctx) {
        Map<String, String> names = names(ctx, requireOpen(ctx));
        String here = "/applications/" + id(ctx).text() + "/site-photos/";
        ctx.json(Map.of(
                "items",
                parts.photos().ofApplication(id(ctx)).stream()
                        .map(photo -> document(photo, here, names))
                        .toList()));
    }

    private static Map<String, Object> document(SitePhotoView photo, String here, Map<String, String> names) {
        Map<String, Object> document = photo.document(here);
        Optional.ofNullable(names.get(photo.photo().assignmentId().text()))
                .ifPresent(name -> document.put("takenBy", name));
        return document;
    }

    private void picture(Context ctx) throws IOException {
        requireOpen(ctx);
        files.picture(photo(ctx).file(), "1", Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private void download(Context ctx) throws IOException {
        requireOpen(ctx);
        files.download(photo(ctx).file()).to(ctx);
    }

    private SitePhotoView photo(Context ctx) {
        return parts.photos().ofApplication(id(ctx), new SitePhotoId(ctx.pathParam("photo")));
    }

    /** Who took a photograph is for the office and the panel to know. */
    private Map<String, String> names(Context ctx, Desk desk) {
        Visitor by = Visitor.of(ctx);
        List<Assignment> panel = panel(desk.application().id());
        if (!by.is(Role.ORGANISER) && own(panel, by).isEmpty()) {
            return Map.of();
        }
        return panel.stream()
                .collect(Collectors.toMap(
                        member -> member.id().text(),
                        member -> parts.assessments()
                                .accounts()
                                .get(new AccountId(member.accountId()))
                                .displayName()));
    }

    private Desk requireOpen(Context ctx) {
        Visitor by = Visitor.of(ctx);
        List<Assignment> panel = panel(id(ctx));
        Optional<Assignment> own = own(panel, by);
        Desk desk = by.is(Role.ORGANISER) || own.isEmpty()
                ? parts.assessments().applications().desks().open(id(ctx), by)
                : parts.assessments().desks().open(own.get().id(), by).application();
        if (by.is(Role.ORGANISER)) {
            parts.assessments().assessments().blindness().requireSight(id(ctx), by);
        } else if (!SitePhotoService.isClosed(desk, panel)) {
            throw new Forbidden(Message.of("onsite.not-closed"));
        }
        return desk;
    }

    private static Optional<Assignment> own(List<Assignment> panel, Visitor by) {
        return panel.stream()
                .filter(member -> member.state() != AssignmentState.DECLINED)
                .filter(member -> by.is(Role.ASSESSOR) && member.accountId().equals(by.accountOrRefuse()))
                .findFirst();
    }

    private List<Assignment> panel(ApplicationId id) {
        return parts.assessments().assessments().assignments(id);
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
