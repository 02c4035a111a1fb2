package org.hongping.core.assessment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.LineView;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** One section across all of a member's estates (横向评分), for programs; a cell is saved as the line of its sheet. */
final class AcrossApiRoutes {
    private final AcrossService across;

    private AcrossApiRoutes(AcrossService across) {
        this.across = across;
    }

    /** Adds the route. */
    static void register(RoutesConfig routes, AssessmentParts parts) {
        routes.get("/api/v1/campaigns/{id}/across", new AcrossApiRoutes(parts.across())::show, Role.ASSESSOR);
    }

    private void show(Context ctx) {
        FormInput asked = FormInput.showing(
                Map.of("sort", Optional.ofNullable(ctx.queryParam("sort")).orElse(Across.Sort.ORDER.name())));
        Optional<Across.Sort> sort = asked.fields().choice("sort", Across.Sort.class);
        asked.mustBeAccepted();
        ctx.json(document(across.read(
                CampaignId.of(ctx.pathParam("id")),
                Optional.ofNullable(ctx.queryParam("section")),
                sort.orElse(Across.Sort.ORDER),
                Languages.of(ctx),
                Visitor.of(ctx))));
    }

    private static Map<String, Object> document(Across across) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("campaignId", across.campaign().id().text());
        document.put("rubricDigest", across.revision().rubricDigest());
        document.put("sections", across.sections());
        document.put("section", across.section().code());
        document.put("lines", across.columns());
        document.put("sort", across.sort().name());
        document.put("open", across.left());
        document.put(
                "items", across.rows().stream().map(AcrossApiRoutes::document).toList());
        return document;
    }

    private static Map<String, Object> document(Across.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("assessmentId", row.assignment().id().text());
        document.put("entrantName", row.entrant());
        document.put("area", row.area());
        document.put("scored", row.scored());
        document.put("asked", row.asked());
        document.put("writable", row.writable());
        document.put("claimed", row.claimed());
        document.put("withoutEvidence", row.bare());
        document.put(
                "cells",
                row.cells().stream()
                        .flatMap(Optional::stream)
                        .map(AcrossApiRoutes::document)
                        .toList());
        return document;
    }

    private static Map<String, Object> document(LineView cell) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", cell.code());
        document.put("state", cell.state());
        cell.points().ifPresent(points -> document.put("points", points));
        document.put("words", cell.how());
        document.put("version", cell.version());
        cell.savedAt().ifPresent(moment -> document.put("savedAt", Moments.text(moment)));
        cell.claim().flatMap(LineView.Claim::points).ifPresent(points -> document.put("claimed", points));
        return document;
    }
}
