package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** Evidence for who scores: pictures of pages to look at, files to save; of what was handed in last, and no other. */
final class AssessmentEvidenceRoutes {
    private final AssessmentParts parts;
    private final EvidenceFiles files;

    private AssessmentEvidenceRoutes(AssessmentParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.applications().evidence());
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        AssessmentEvidenceRoutes all = new AssessmentEvidenceRoutes(parts);
        String file = "/assessments/{id}/evidence/{evidence}";
        routes.get(file + "/pages/{page}", all::picture, Role.ASSESSOR);
        routes.get(file + "/file", all::download, Role.ASSESSOR);
    }

    private void picture(Context ctx) throws IOException {
        Optional<String> width = Optional.ofNullable(ctx.queryParam("width"));
        files.picture(piece(ctx), ctx.pathParam("page"), width).to(ctx);
    }

    private void download(Context ctx) throws IOException {
        files.download(piece(ctx)).to(ctx);
    }

    private Evidence piece(Context ctx) {
        return parts.desks()
                .open(AssignmentId.of(ctx.pathParam("id")), Visitor.of(ctx))
                .piece(ctx.pathParam("evidence"));
    }
}
