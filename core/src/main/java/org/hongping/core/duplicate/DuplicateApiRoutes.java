package org.hongping.core.duplicate;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Merge;
import org.hongping.core.registry.MergePlan;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Entries that look alike, for programs: {@code /api/v1/duplicates}. */
final class DuplicateApiRoutes {
    private static final String ALL = "/api/v1/duplicates/{kind}";
    private static final String PAIR = ALL + "/{one}/{other}";

    private final DuplicateService duplicates;

    private DuplicateApiRoutes(DuplicateService duplicates) {
        this.duplicates = duplicates;
    }

    static void register(RoutesConfig routes, DuplicateService duplicates) {
        DuplicateApiRoutes api = new DuplicateApiRoutes(duplicates);
        routes.get(ALL, api::list, Role.ORGANISER);
        routes.post(PAIR + "/apart", api::tellApart, Role.ORGANISER);
        routes.post(PAIR + "/merge", api::merge, Role.ORGANISER);
    }

    private void list(Context ctx) {
        Locale language = Languages.of(ctx);
        Slice<LookAlike> slice = duplicates.open(kind(ctx), Cursor.asked(ctx));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("items", slice.map(pair -> document(pair, language)).items());
        slice.next().ifPresent(next -> document.put("next", next));
        ctx.json(document);
    }

    private void tellApart(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("reason"));
        String reason = form.fields().optional("reason", 200).orElse("").strip();
        form.mustBeAccepted();
        duplicates.tellApart(pair(ctx), reason, Visitor.of(ctx));
        ctx.status(204);
    }

    private void merge(Context ctx) {
        PairId pair = pair(ctx);
        duplicates.preview(pair, pair.holder(pair.one()));
        FormInput form = JsonForm.of(ctx, Set.of("stays", "otherVersion", "taken"));
        if (!List.of(pair.one(), pair.other()).contains(form.value("stays"))) {
            throw new Invalid("stays", Message.of("duplicate.which-stays"));
        }
        Holder stays = pair.holder(form.value("stays"));
        Set<String> taken = taken(form, duplicates.preview(pair, stays).plan());
        Merge merge = new Merge(stays, pair.besides(stays), Version.asked(ctx), MergeForm.otherVersion(form), taken);
        duplicates.merge(merge, Visitor.of(ctx));
        ctx.json(Map.of("id", stays.text(), "merged", merge.goes().text()));
    }

    /** Names of fields with commas between. */
    private static Set<String> taken(FormInput form, MergePlan plan) {
        Set<String> taken = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        plan.fields().stream()
                .filter(MergePlan.Pair::open)
                .map(MergePlan.Pair::name)
                .forEach(open::add);
        for (String name : List.of(form.value("taken").split(",", -1))) {
            if (!name.isBlank() && !open.contains(name.strip())) {
                throw new Invalid("taken", Message.of("duplicate.no-field", name.strip(), String.join(", ", open)));
            }
            if (!name.isBlank()) {
                taken.add(name.strip());
            }
        }
        return taken;
    }

    private static Map<String, Object> document(LookAlike pair, Locale language) {
        return Map.of(
                "one", side(pair.one()),
                "other", side(pair.other()),
                "why", pair.why().stream().map(message -> message.in(language)).toList());
    }

    private static Map<String, String> side(Candidate candidate) {
        return Map.of("id", candidate.id(), "name", candidate.name());
    }

    private static Holder.Kind kind(Context ctx) {
        return PairId.kind(ctx.pathParam("kind"));
    }

    private static PairId pair(Context ctx) {
        return PairId.of(kind(ctx), ctx.pathParam("one"), ctx.pathParam("other"));
    }
}
