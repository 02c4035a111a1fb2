package org.hongping.core.recommendation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The host's view of what areas recommend: their lists, their places, whom to chase; and every sealed list. */
final class ListRoutes {
    private static final String ALL = "/campaigns/{id}/recommendations";
    private static final String ONE = ALL + "/{area}/{number}";
    private static final int MOST_PLACES = 9_999;

    private final RecommendationParts parts;

    private ListRoutes(RecommendationParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, RecommendationParts parts) {
        ListRoutes pages = new ListRoutes(parts);
        routes.get(ALL, ctx -> pages.show(ctx, Optional.empty(), false), Role.ORGANISER);
        routes.post(ALL, pages::setPlaces, Role.ORGANISER);
        routes.get(ONE, pages::list, Role.ORGANISER, Role.EXAMINER);
        routes.get(ONE + "/scan", pages::scan, Role.ORGANISER, Role.EXAMINER);
        routes.get(ONE + "/table.docx", pages::table, Role.ORGANISER, Role.EXAMINER);
    }

    private void show(Context ctx, Optional<FormInput> sent, boolean stale) {
        CampaignId id = CampaignId.of(ctx.pathParam("id"));
        List<AreaDesk> desks = parts.recommendations().desks(id);
        Campaign campaign = parts.applications().campaigns().get(id);
        AreaTree tree = parts.areas().tree();
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("rows", rows(examiners(campaign, tree), desks));
        model.put("where", tree);
        model.put("labels", labels(campaign, tree));
        model.put("form", sent.orElseGet(() -> FormInput.showing(written(id))));
        Map<AreaId, Integer> places = parts.places().of(id);
        model.put("stale", stale);
        model.put("now", shown(examiners(campaign, tree), places));
        model.put("version", PlaceService.version(places).number());
        model.put("chase", Chase.areas(desks, Languages.of(ctx)).orElse(""));
        ctx.render("recommendation/overview.peb", model);
    }

    private static Map<String, String> shown(List<Area> areas, Map<AreaId, Integer> places) {
        Map<String, String> shown = new HashMap<>();
        for (Area area : areas) {
            Optional<Integer> number = Optional.ofNullable(places.get(area.id()));
            shown.put(area.id().text(), number.map(Object::toString).orElse("—"));
        }
        return shown;
    }

    /**
     * An area that examines.
     *
     * @param area the area
     * @param desk what it has to examine; empty if nothing has come to it
     */
    public record Row(Area area, Optional<AreaDesk> desk) {}

    private static List<Row> rows(List<Area> examiners, List<AreaDesk> desks) {
        Map<AreaId, AreaDesk> found =
                desks.stream().collect(Collectors.toMap(desk -> desk.area().id(), Function.identity()));
        return examiners.stream()
                .map(area -> new Row(area, Optional.ofNullable(found.get(area.id()))))
                .toList();
    }

    private static List<Area> examiners(Campaign campaign, AreaTree tree) {
        return tree.branches().stream()
                .map(AreaTree.Branch::area)
                .filter(area -> campaign.chain().contains(area.level()))
                .toList();
    }

    private static Map<String, String> labels(Campaign campaign, AreaTree tree) {
        Map<String, String> labels = new LinkedHashMap<>();
        examiners(campaign, tree).forEach(area -> labels.put(area.id().text(), area.name()));
        return labels;
    }

    private Map<String, String> written(CampaignId id) {
        Map<String, String> values = new LinkedHashMap<>();
        parts.places().of(id).forEach((area, places) -> values.put(area.text(), Integer.toString(places)));
        return values;
    }

    private void setPlaces(Context ctx) {
        CampaignId id = CampaignId.of(ctx.pathParam("id"));
        FormInput form = FormInput.of(ctx);
        Map<AreaId, Integer> places = new LinkedHashMap<>();
        for (Area area : examiners(
                parts.applications().campaigns().get(id), parts.areas().tree())) {
            form.fields().whole(area.id().text(), 0, MOST_PLACES).ifPresent(number -> places.put(area.id(), number));
        }
        try {
            form.mustBeAccepted();
            parts.places().set(id, places, Version.asked(ctx), Visitor.of(ctx));
        } catch (Invalid invalid) {
            if (!form.refused()) {
                form.refuse(invalid);
            }
            show(ctx.status(invalid.status()), Optional.of(form), false);
            return;
        } catch (Stale stale) {
            show(ctx.status(stale.status()), Optional.of(form), true);
            return;
        }
        Flash.say(ctx, Message.of("recommendation.places-set"));
        ctx.redirect("/campaigns/" + id.text() + "/recommendations", HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx) {
        AreaDesk desk = desk(ctx);
        SealedList list = sealed(ctx, desk);
        ctx.render(
                "recommendation/list.peb",
                Map.of("desk", desk, "list", list, "host", Visitor.of(ctx).is(Role.ORGANISER)));
    }

    private void scan(Context ctx) throws IOException {
        SealedList list = sealed(ctx, desk(ctx));
        var evidence = parts.applications().evidence();
        new EvidenceFiles(evidence).download(evidence.get(list.scan())).to(ctx);
    }

    private void table(Context ctx) throws IOException {
        SealedList list = sealed(ctx, desk(ctx));
        RecommendationDocument document = new RecommendationDocument(list.content(), Languages.of(ctx));
        SentFile.bytes(ctx, document.docx(), RecommendationDocument.TYPE, document.fileName());
    }

    private AreaDesk desk(Context ctx) {
        return parts.recommendations()
                .desk(CampaignId.of(ctx.pathParam("id")), AreaId.of(ctx.pathParam("area")), Visitor.of(ctx));
    }

    private static SealedList sealed(Context ctx, AreaDesk desk) {
        return desk.sealed().stream()
                .filter(list -> Integer.toString(list.number()).equals(ctx.pathParam("number")))
                .findFirst()
                .orElseThrow(() -> new NotFound(ctx.pathParam("number")));
    }
}
