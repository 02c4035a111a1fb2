package org.hongping.core.workday;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The table of holidays: looked at, and taken from the notice of the year. */
public final class HolidayRoutes {
    private static final String FIELD = "holidays";
    private static final String API = "/api/v1/holidays";

    private final HolidayService holidays;

    private HolidayRoutes(HolidayService holidays) {
        this.holidays = holidays;
    }

    /** Adds the pages. */
    public static void register(RoutesConfig routes, HolidayService holidays) {
        HolidayRoutes pages = new HolidayRoutes(holidays);
        routes.get("/holidays", ctx -> pages.show(ctx, FormInput.empty()), Role.ORGANISER, Role.ADMINISTRATOR);
        routes.post("/holidays", pages::replace, Role.ORGANISER, Role.ADMINISTRATOR);
        routes.get(API, pages::list, Role.SIGNED_IN);
        routes.put(API, pages::put, Role.ORGANISER, Role.ADMINISTRATOR);
    }

    private void show(Context ctx, FormInput form) {
        List<Holiday> all = holidays.all();
        Map<Integer, List<Holiday>> years = all.stream()
                .collect(Collectors.groupingBy(holiday -> holiday.day().getYear(), TreeMap::new, Collectors.toList()));
        ctx.render(
                "workday/holidays.peb",
                Map.of(
                        "years", years.entrySet(),
                        "form", form,
                        "version", HolidayService.version(all).text()));
    }

    private void replace(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            int days = holidays.replace(FIELD, form.value(FIELD), Version.asked(ctx), Visitor.of(ctx));
            Flash.say(ctx, Message.of("workday.kept", Integer.toString(days)));
            ctx.redirect("/holidays", HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            show(ctx.status(invalid.status()), form);
        } catch (Stale stale) {
            form.refuse(FIELD, Message.of("workday.changed-meanwhile"));
            show(ctx.status(stale.status()), form);
        }
    }

    private void list(Context ctx) {
        List<Holiday> all = holidays.all();
        HolidayService.version(all).tell(ctx);
        ctx.json(Map.of(
                "items",
                all.stream()
                        .map(holiday -> Map.of(
                                "day", holiday.day().toString(),
                                "kind", holiday.kind().name(),
                                "name", holiday.name()))
                        .toList()));
    }

    private void put(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of(FIELD));
        holidays.replace(FIELD, form.value(FIELD), Version.asked(ctx), Visitor.of(ctx));
        list(ctx);
    }
}
