package org.hongping.core.mail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Whether and where one wants mail oneself. */
final class OwnMailRoutes {
    private static final String PAGE = "/account/mail";
    private static final String API = "/api/v1/account/mail";
    private static final int LONGEST = 200;

    private final MailService mail;

    private OwnMailRoutes(MailService mail) {
        this.mail = mail;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, MailService mail) {
        OwnMailRoutes own = new OwnMailRoutes(mail);
        routes.get(PAGE, own::show, Role.SIGNED_IN);
        routes.post(PAGE, own::choose, Role.SIGNED_IN);
        routes.get(API, ctx -> ctx.json(document(mail.wish(Visitor.of(ctx)))), Role.SIGNED_IN);
        routes.put(API, own::put, Role.SIGNED_IN);
    }

    private void show(Context ctx) {
        Wish wish = mail.wish(Visitor.of(ctx));
        render(
                ctx,
                FormInput.showing(Map.of(
                        "address",
                        wish.address().orElse(""),
                        "pace",
                        wish.pace().name())));
    }

    private void render(Context ctx, FormInput form) {
        boolean sends = mail.server().filter(MailServer::enabled).isPresent();
        ctx.render("mail/own.peb", Map.of("form", form, "sends", sends));
    }

    private void choose(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            mail.wish(read(form), Visitor.of(ctx));
            Flash.say(ctx, Message.of("mail.wish-kept"));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            render(ctx.status(invalid.status()), form);
        }
    }

    private void put(Context ctx) {
        FormInput form = JsonForm.of(ctx, Set.of("address", "pace"));
        ctx.json(document(mail.wish(read(form), Visitor.of(ctx))));
    }

    private static Wish read(FormInput form) {
        Optional<String> address = form.fields().optional("address", LONGEST);
        Optional<Pace> pace = form.fields().choice("pace", Pace.class);
        if (pace.isEmpty()) {
            form.refuse("pace", Message.of("web.fill-in"));
        }
        form.mustBeAccepted();
        return new Wish(address, pace.orElseThrow());
    }

    private static Map<String, Object> document(Wish wish) {
        Map<String, Object> document = new LinkedHashMap<>();
        wish.address().ifPresent(address -> document.put("address", address));
        document.put("pace", wish.pace().name());
        return document;
    }
}
