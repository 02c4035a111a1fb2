package org.hongping.core.bundle;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The page of whose signatures count (信任名单), and of bundles with code that are let in by digest. */
public final class SignerRoutes {
    private static final String PAGE = "/bundles/signers";
    private static final int LARGEST_CERTIFICATE = 64 * 1024;

    private final Trust trust;

    private SignerRoutes(Trust trust) {
        this.trust = trust;
    }

    /** Adds the page. */
    public static void register(RoutesConfig routes, Trust trust) {
        SignerRoutes pages = new SignerRoutes(trust);
        routes.get(PAGE, ctx -> pages.show(ctx, FormInput.empty()), Role.ADMINISTRATOR);
        routes.post(PAGE, pages::add, Role.ADMINISTRATOR);
        routes.post(PAGE + "/{fingerprint}/remove", pages::remove, Role.ADMINISTRATOR);
        routes.post("/bundles/allowances", pages::allow, Role.ADMINISTRATOR);
    }

    private void show(Context ctx, FormInput form) {
        ctx.render("bundle/signers.peb", Map.of("signers", trust.signers(), "own", trust.itself(), "form", form));
    }

    private void add(Context ctx) throws IOException {
        FormInput form = FormInput.of(ctx);
        String reason = form.fields().text("reason", Reason.LONGEST);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            form.refuse("file", Message.of("bundles.no-certificate-file"));
        }
        try {
            form.mustBeAccepted();
            byte[] certificate = files.get(0).read((name, bytes) -> bytes.readNBytes(LARGEST_CERTIFICATE + 1));
            if (certificate.length > LARGEST_CERTIFICATE) {
                throw new Invalid("file", Message.of("bundles.no-certificate"));
            }
            TrustedSigner added = trust.add(certificate, reason, Visitor.of(ctx));
            Flash.say(ctx, Message.of("bundles.signer-added", added.name()));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            invalid.fields().forEach(form::refuse);
            show(ctx.status(invalid.status()), form);
        }
    }

    private void remove(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            trust.remove(ctx.pathParam("fingerprint"), form.value("reason").strip(), Visitor.of(ctx));
        } catch (Invalid invalid) {
            invalid.fields().forEach(form::refuse);
            show(ctx.status(invalid.status()), form);
            return;
        }
        Flash.say(ctx, Message.of("bundles.signer-removed"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void allow(Context ctx) {
        FormInput form = FormInput.of(ctx);
        String digest = form.fields().text("digest", Reason.LONGEST);
        String reason = form.fields().text("allow-reason", Reason.LONGEST);
        try {
            form.mustBeAccepted();
            trust.allow(digest, reason, Visitor.of(ctx));
            Flash.say(ctx, Message.of("bundles.allowed"));
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            invalid.fields().forEach(form::refuse);
            show(ctx.status(invalid.status()), form);
        }
    }
}
