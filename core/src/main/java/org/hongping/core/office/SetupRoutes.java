package org.hongping.core.office;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hongping.core.security.Profile;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.ThisMachine;
import org.hongping.rubric.Message;

/** The first start: until somebody can sign in every page leads here, afterwards nobody comes here again. */
public final class SetupRoutes {
    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");
    /** What a page needs, what programs ask for, and what explains the page. */
    private static final List<String> NOT_LED = List.of("/setup", "/static/", "/api/", "/health/", "/language/");

    private static final List<String> OPEN = List.of("/favicon.ico", "/metrics", "/about", "/problems");

    private final OfficeService office;
    private final Setting setting;

    /**
     * How this server is set up.
     *
     * @param code proves that somebody can read the console
     * @param published whether people come by another address than the one listened on, so that nobody counts as here
     * @param demonstration shows the demonstration instead; nothing where others than this machine can reach us
     * @param shown beginnings of addresses that are answered also before somebody can sign in
     */
    public record Setting(SetupCode code, boolean published, Optional<Runnable> demonstration, List<String> shown) {
        /** Copies the list. */
        public Setting {
            shown = List.copyOf(shown);
        }
    }

    private SetupRoutes(OfficeService office, Setting setting) {
        this.office = office;
        this.setting = setting;
    }

    /** Adds the pages, and leads all others here as long as there is nobody. */
    public static void register(RoutesConfig routes, OfficeService office, Setting setting) {
        var pages = new SetupRoutes(office, setting);
        routes.before(pages::lead);
        routes.exception(NotSetUp.class, (led, ctx) -> ctx.redirect("/setup", HttpStatus.SEE_OTHER));
        routes.get("/setup", ctx -> pages.show(ctx, pages.blank(ctx)), Role.ANYONE);
        routes.post("/setup", pages::setUp, Role.ANYONE);
        routes.post("/setup/demonstration", pages::demonstrate, Role.ANYONE);
    }

    private void lead(Context ctx) {
        String path = ctx.path();
        boolean isShown =
                Stream.concat(NOT_LED.stream(), setting.shown().stream()).anyMatch(path::startsWith);
        if (!isShown && !OPEN.contains(path) && !office.isSetUp()) {
            throw new NotSetUp();
        }
    }

    private FormInput blank(Context ctx) {
        String code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
        return FormInput.showing(Map.of("code", code, "hats", Role.ORGANISER.name(), "profile", Profile.OFFICE.name()));
    }

    private void show(Context ctx, FormInput form) {
        mustBeFirst(ctx);
        ctx.render(
                "office/setup.peb",
                Map.of(
                        "form",
                        form,
                        "asksCode",
                        asksCode(ctx),
                        "offersDemonstration",
                        setting.demonstration().isPresent()));
    }

    private void setUp(Context ctx) {
        mustBeFirst(ctx);
        FormInput form = FormInput.of(ctx);
        if (mayGoOn(ctx, form)) {
            Optional<FirstStart> start = SetupForm.read(form, office);
            Optional<List<Slip>> slips = start.flatMap(complete -> done(complete, form));
            if (slips.filter(several -> !several.isEmpty()).isPresent()) {
                AccountBatchRoutes.print(ctx, slips.get());
                return;
            }
            if (start.isPresent() && slips.isPresent()) {
                Flash.say(
                        ctx,
                        Message.of(
                                "office.set-up-done",
                                start.get().administrator().signInName().text()));
                ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
                return;
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    /** Slips of further administrators, if there are any; nothing if something is refused. */
    private Optional<List<Slip>> done(FirstStart start, FormInput form) {
        try {
            return Optional.of(office.setUpAll(start).slips());
        } catch (Invalid invalid) {
            form.refuse(invalid);
            return Optional.empty();
        }
    }

    private void demonstrate(Context ctx) {
        mustBeFirst(ctx);
        Runnable demonstration = setting.demonstration().orElseThrow(() -> noPage(ctx));
        FormInput form = FormInput.of(ctx);
        if (!mayGoOn(ctx, form)) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
            return;
        }
        demonstration.run();
        Changing changing = new Changing(Message.of("office.to-demonstration"), "/sign-in");
        ctx.header(Changing.HEADER, changing.header()).render(Changing.TEMPLATE, changing.model());
    }

    /** Without the code nothing else that was typed is looked at. */
    private boolean mayGoOn(Context ctx, FormInput form) {
        if (asksCode(ctx) && !setting.code().isTyped(form.value("code"))) {
            form.refuse("code", Message.of(setting.code().isSpent() ? "office.code-spent" : "office.code-wrong"));
            return false;
        }
        return true;
    }

    private boolean asksCode(Context ctx) {
        String host = Optional.ofNullable(ctx.host()).orElse("");
        return setting.published()
                || !ThisMachine.sent(ctx)
                || !LOCAL_HOST.matcher(host).matches();
    }

    private void mustBeFirst(Context ctx) {
        if (office.isSetUp()) {
            throw noPage(ctx);
        }
    }

    private static NotFound noPage(Context ctx) {
        return new NotFound(Message.of("problem.no-page", ctx.path()));
    }

    /** Not a mistake: there is nothing to see yet. */
    private static final class NotSetUp extends RuntimeException {}
}
