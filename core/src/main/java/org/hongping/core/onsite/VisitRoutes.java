package org.hongping.core.onsite;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.assessment.ScoreDesk;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.LineCodes;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The phone's page of an assessor's sheet (现场核查): one line a screen, with photographs. */
final class VisitRoutes {
    private final OnsiteParts parts;
    private final EvidenceFiles files;

    private VisitRoutes(OnsiteParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.assessments().applications().evidence());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, OnsiteParts parts) {
        VisitRoutes pages = new VisitRoutes(parts);
        String visit = "/assessments/{id}/visit";
        routes.get(visit, ctx -> pages.show(ctx, List.of()), Role.ASSESSOR);
        routes.post(visit + "/lines/{code}/photos", pages::bring, Role.ASSESSOR);
        routes.post(visit + "/photos/{photo}/remove", pages::remove, Role.ASSESSOR);
        routes.get(visit + "/photos/{photo}/picture", pages::picture, Role.ASSESSOR);
        routes.get(visit + "/photos/{photo}/file", pages::download, Role.ASSESSOR);
        routes.get("/assessments/{id}/lines/{code}/photos", pages::beside, Role.ASSESSOR);
    }

    /** A file that was not taken, and why. */
    public record RefusedFile(String name, Message why) {}

    private void show(Context ctx, List<RefusedFile> refused) {
        ScoreDesk desk = desk(ctx);
        Locale language = Languages.of(ctx);
        List<SitePhotoView> photos = parts.photos().of(desk);
        List<VisitLine> lines = desk.isReadable() ? VisitLine.of(desk, photos, language) : List.of();
        Map<String, Object> model = new HashMap<>();
        model.put("desk", desk);
        model.put("lines", lines);
        model.put("left", desk.isReadable() ? desk.sheet().open().size() : 0);
        model.put("held", parts.saves().held(desk.assignment().id()).size());
        model.put("refused", refused);
        ctx.render("onsite/visit.peb", model);
    }

    /** A plain form may bring several; what is taken stays, what is not is named. */
    private void bring(Context ctx) throws IOException {
        ScoreDesk desk = desk(ctx);
        SitePhotoService.Sent sent =
                new SitePhotoService.Sent(ctx.pathParam("code"), Optional.empty(), Optional.empty());
        List<RefusedFile> refused = new ArrayList<>();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        for (IncomingFile file : incoming) {
            try {
                parts.photos().add(desk, sent, file, Visitor.of(ctx));
            } catch (Invalid invalid) {
                refused.add(new RefusedFile(file.name(), invalid.reason()));
            } catch (TooLarge tooLarge) {
                refused.add(new RefusedFile(file.name(), tooLarge.detail()));
            }
        }
        if (incoming.isEmpty()) {
            refused.add(new RefusedFile(sent.line(), Message.of("onsite.no-file")));
        }
        if (refused.isEmpty()) {
            back(ctx, desk, sent.line());
        } else {
            ctx.status(422);
            show(ctx, refused);
        }
    }

    private void remove(Context ctx) {
        ScoreDesk desk = desk(ctx);
        SitePhotoView photo = parts.photos().own(desk, photo(ctx));
        parts.photos().remove(desk, photo.photo().id(), Visitor.of(ctx));
        back(ctx, desk, photo.line());
    }

    private void picture(Context ctx) throws IOException {
        SitePhotoView photo = parts.photos().own(desk(ctx), photo(ctx));
        files.picture(photo.file(), "1", Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private void download(Context ctx) throws IOException {
        files.download(parts.photos().own(desk(ctx), photo(ctx)).file()).to(ctx);
    }

    /** The block that the score sheet shows beside a line. */
    private void beside(Context ctx) {
        ScoreDesk desk = desk(ctx);
        String code = desk.line(ctx.pathParam("code")).code();
        List<SitePhotoView> photos = parts.photos().of(desk).stream()
                .filter(photo -> photo.line().equals(code))
                .toList();
        ctx.render("onsite/beside.peb", Map.of("desk", desk, "photos", photos, "code", code));
    }

    private static void back(Context ctx, ScoreDesk desk, String code) {
        String anchor = LineCodes.anchor(code);
        ctx.redirect(desk.path() + "/visit#visit-" + anchor, HttpStatus.SEE_OTHER);
    }

    private ScoreDesk desk(Context ctx) {
        return parts.assessments().desks().open(AssignmentId.of(ctx.pathParam("id")), Visitor.of(ctx));
    }

    private static SitePhotoId photo(Context ctx) {
        return new SitePhotoId(ctx.pathParam("photo"));
    }
}
