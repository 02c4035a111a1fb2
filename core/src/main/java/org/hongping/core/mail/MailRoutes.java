package org.hongping.core.mail;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The mail server and what became of the mail, for administrators. */
public final class MailRoutes {
    private static final String PAGE = "/mail";
    private static final String API = "/api/v1/mail";

    private final MailService mail;
    private final String site;

    private MailRoutes(MailService mail, String site) {
        this.mail = mail;
        this.site = site;
    }

    /**
     * Adds the routes.
     *
     * @param site the address of the pages that is offered for links; empty text if none is known
     */
    public static void register(RoutesConfig routes, MailService mail, String site) {
        MailRoutes pages = new MailRoutes(mail, site);
        routes.get(PAGE, pages::show, Role.ADMINISTRATOR);
        routes.post(PAGE, pages::configure, Role.ADMINISTRATOR);
        routes.post(PAGE + "/trial", pages::tryOut, Role.ADMINISTRATOR);
        routes.post(PAGE + "/again", pages::again, Role.ADMINISTRATOR);
        routes.get(API, pages::tell, Role.ADMINISTRATOR);
        routes.put(API, pages::put, Role.ADMINISTRATOR);
        OwnMailRoutes.register(routes, mail);
    }

    private void show(Context ctx) {
        render(ctx, FormInput.showing(ServerForm.written(mail.server(), site)), FormInput.empty(), false);
    }

    private void configure(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<MailServer> wanted = ServerForm.read(form);
        if (wanted.isPresent()) {
            try {
                mail.configure(wanted.get(), ServerForm.secret(form), Version.asked(ctx), Visitor.of(ctx));
                Flash.say(ctx, Message.of("mail.kept"));
                ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            } catch (Stale stale) {
                render(ctx.status(stale.status()), form, FormInput.empty(), true);
                return;
            }
        }
        render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, FormInput.empty(), false);
    }

    private void tryOut(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            String to = form.fields().text("to", 200);
            form.mustBeAccepted();
            mail.tryOut(to, Languages.of(ctx));
            Flash.say(ctx, Message.of("mail.trial-sent", to));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            FormInput server = FormInput.showing(ServerForm.written(mail.server(), site));
            render(ctx.status(invalid.status()), server, form, false);
        }
    }

    private void again(Context ctx) {
        int letters = mail.again(Visitor.of(ctx));
        Flash.say(ctx, Message.of("mail.again-says", Integer.toString(letters)));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void render(Context ctx, FormInput form, FormInput trial, boolean stale) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("trial", trial);
        model.put("stale", stale);
        model.put("known", mail.server().isPresent());
        model.put("version", mail.server().map(MailServer::version).orElse(0L).toString());
        model.put("hasPassword", mail.hasPassword());
        model.put("standing", mail.standing());
        ctx.render("mail/server.peb", model);
    }

    private void tell(Context ctx) {
        new Version(mail.server().map(MailServer::version).orElse(0L)).tell(ctx);
        ctx.json(document());
    }

    private void put(Context ctx) {
        FormInput form = JsonForm.of(ctx, ServerForm.FIELDS);
        Version basedOn = Version.asked(ctx);
        Optional<MailServer> wanted = ServerForm.read(form);
        form.mustBeAccepted();
        mail.configure(wanted.orElseThrow(), ServerForm.secret(form), basedOn, Visitor.of(ctx));
        tell(ctx);
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        mail.server().ifPresent(server -> {
            document.put("enabled", server.enabled());
            document.put("host", server.host());
            document.put("port", server.port());
            document.put("security", server.security().name());
            server.userName().ifPresent(name -> document.put("userName", name));
            document.put("sender", server.sender());
            server.site().ifPresent(address -> document.put("site", address));
        });
        document.put("hasPassword", mail.hasPassword());
        MailService.Standing standing = mail.standing();
        document.put("waiting", standing.waiting());
        document.put("sent", standing.sent());
        document.put(
                "troubled",
                standing.troubled().stream()
                        .map(letter -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", letter.id());
                            one.put("name", letter.name());
                            letter.address().ifPresent(address -> one.put("address", address));
                            one.put("attempts", letter.attempts());
                            one.put("trouble", letter.trouble());
                            one.put("givenUp", letter.givenUpAt().isPresent());
                            one.put("dueAt", Moments.text(letter.dueAt()));
                            return one;
                        })
                        .toList());
        return document;
    }
}
