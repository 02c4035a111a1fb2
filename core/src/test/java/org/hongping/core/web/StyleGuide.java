package org.hongping.core.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.security.KnownAccount;
import org.hongping.rubric.Message;

/** A server that shows every part of the design language, on screen and on paper; for eyes and for tests. */
public final class StyleGuide {
    private StyleGuide() {}

    /** Runs until it is stopped: {@code StyleGuide 18081}. */
    public static void main(String[] arguments) {
        Javalin.create(StyleGuide::configure).start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    static void configure(JavalinConfig config) {
        new Web(setting()).install(config);
        config.routes.get(
                "/style",
                ctx -> ctx.render("web/style.peb", Map.of("form", FormInput.empty(), "rows", rows())),
                Role.ANYONE);
        config.routes.get(
                "/style-office",
                ctx -> ctx.render("web/style.peb", Map.of("form", refused(), "rows", rows())),
                Role.SIGNED_IN);
        config.routes.get(
                "/style-public", ctx -> ctx.render("web/style-public.peb", Map.of("rows", rows())), Role.ANYONE);
        config.routes.get(
                "/style-paper", ctx -> ctx.render("web/style-paper.peb", Map.of("rows", rows())), Role.ANYONE);
        config.routes.get("/style-sign-in", ctx -> ctx.render("security/sign-in.peb", signIn()), Role.ANYONE);
        config.routes.post("/style/save", ctx -> ctx.html("<p id=\"saved\">已保存 10:42</p>"), Role.SIGNED_IN);
        config.routes.get("/become/{token}", StyleGuide::become, Role.ANYONE);
        HomeRoutes.register(config.routes, List.of(visitor -> home(visitor)));
        LanguageRoutes.register(config.routes);
        ProblemRoutes.register(config.routes);
        AboutRoutes.register(config.routes, "1.0.0");
    }

    private static void become(Context ctx) {
        Cookies.set(ctx, Cookies.SESSION, ctx.pathParam("token"));
        Languages.choose(ctx, Languages.CHINESE);
        ctx.redirect(ctx.queryParam("next"));
    }

    private static Web.Setting setting() {
        List<NavItem> navigation = List.of(
                NavItem.of("web.home", "/style-office", Role.SIGNED_IN),
                NavItem.of("web.to-do", "/style", Role.SIGNED_IN),
                NavItem.of("web.problems", "/problems", Role.ORGANISER));
        return new Web.Setting(
                false,
                new KnownVisitors(),
                () -> new Site("云溪区住建局（示例）", true),
                3L * 1024 * 1024,
                navigation,
                List.of());
    }

    private static Optional<HomeCard> home(Visitor visitor) {
        return Optional.of(HomeCard.of(
                        Message.of("web.to-do"),
                        Message.of("web.nothing-to-do-says"),
                        new HomeCard.Step(Message.of("web.next-page"), "/style")))
                .filter(card -> visitor.signedIn());
    }

    private static Map<String, Object> signIn() {
        Message says = Message.of("web.role-organiser");
        return Map.of(
                "form", FormInput.empty(),
                "refusal", Optional.of(Message.of("security.wrong")),
                "known", List.of(new KnownAccount("organiser", "x", says), new KnownAccount("assessor1", "x", says)));
    }

    private static FormInput refused() {
        FormInput form = FormInput.showing(Map.of("name", "华苑一期", "built", "2009-13-40", "kind", "old"));
        form.refuse("built", Message.of("web.no-day", "2009-13-40"));
        form.refuse("households", Message.of("web.fill-in"));
        return form;
    }

    private static List<Row> rows() {
        return List.of(
                new Row("1.1", "企业党组织", "done", "5.00", "5", LocalDate.of(2026, 11, 20)),
                new Row("1.4", "区县物业协会", "missing", "0", "5", LocalDate.of(2026, 11, 21)),
                new Row("2.1", "活动场地", "attention", "4", "10", LocalDate.of(2026, 11, 21)),
                new Row("5.4", "群众满意度", "refused", "63.5", "5", LocalDate.of(2026, 11, 22)));
    }

    /** A line of the sample table. */
    public record Row(String code, String name, String state, String points, String max, LocalDate day) {
        /** Returns noon of its day in the office. */
        public Instant moment() {
            return day.atTime(12, 30).atZone(OfficeTime.ZONE).toInstant();
        }
    }
}
