package org.hongping.core.rubric;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;

/** The rubrics that are installed, and the sheet of each; published schemes, so that anybody may read them. */
public final class RubricRoutes {
    private final Rubrics rubrics;
    private final RubricFinder finder;
    private final Locks locks;

    private RubricRoutes(Rubrics rubrics, Locks locks) {
        this.rubrics = rubrics;
        this.finder = new RubricFinder(rubrics);
        this.locks = locks;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, Rubrics rubrics, Locks locks) {
        RubricRoutes pages = new RubricRoutes(rubrics, locks);
        routes.get("/rubrics", pages::list, Role.ANYONE);
        routes.get("/rubrics/{which}", pages::show, Role.ANYONE);
    }

    private void list(Context ctx) {
        Locale language = Languages.of(ctx);
        Map<String, Long> locked =
                locks.now().stream().collect(Collectors.groupingBy(Locks.Lock::rubricDigest, Collectors.counting()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "rows",
                rubrics.inForce().stream()
                        .map(rubric -> new Row(
                                rubric,
                                rubric.wording(language).of("title", rubric.title()),
                                Math.toIntExact(locked.getOrDefault(rubric.rubricDigest(), 0L))))
                        .toList());
        model.put("keeps", keeps(ctx));
        ctx.render("rubric/list.peb", model);
    }

    private void show(Context ctx) {
        InstalledRubric rubric = finder.find(ctx.pathParam("which"));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("view", RubricView.of(rubric, Languages.of(ctx)));
        model.put("revisable", keeps(ctx) && rubrics.isServed(rubric.rubricDigest()));
        model.put(
                "locks",
                locks.now().stream()
                        .filter(lock -> lock.rubricDigest().equals(rubric.rubricDigest()))
                        .toList());
        ctx.render("rubric/rubric.peb", model);
    }

    /** Who may put bundles in, or plans on them, is shown the way to them. */
    private static boolean keeps(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return visitor.is(Role.ORGANISER) || visitor.is(Role.ADMINISTRATOR);
    }

    /**
     * A revision in the list.
     *
     * @param rubric the revision
     * @param title its title in the visitor's language
     * @param locks how many open campaigns are locked to it
     */
    public record Row(InstalledRubric rubric, String title, int locks) {}
}
