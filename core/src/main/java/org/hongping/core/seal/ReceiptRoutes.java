package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Paper that came to the counter: written down, and a receipt for who brought it. */
final class ReceiptRoutes {
    private static final int MOST_COPIES = 99;

    private final SealParts parts;

    private ReceiptRoutes(SealParts parts) {
        this.parts = parts;
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, SealParts parts) {
        ReceiptRoutes pages = new ReceiptRoutes(parts);
        String all = "/applications/{id}/receipts";
        routes.get(all, pages::all, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(all, pages::register, Role.EXAMINER, Role.ORGANISER);
        routes.get(all + "/{number}", pages::one, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    private void all(Context ctx) {
        show(ctx, FormInput.empty());
    }

    private void show(Context ctx, FormInput form) {
        Visitor by = Visitor.of(ctx);
        Desk desk = parts.applications().desks().open(id(ctx), by);
        boolean officer = by.is(Role.ORGANISER) || by.is(Role.EXAMINER);
        ctx.render(
                "seal/receipts.peb",
                Map.of(
                        "desk", desk,
                        "receipts", parts.batches().receipts(id(ctx), by),
                        "officer", officer,
                        "form", form,
                        "labels", Map.of("copies", "", "receivedOn", "")));
    }

    private void register(Context ctx) {
        FormInput form = FormInput.of(ctx);
        Optional<Integer> copies = form.fields().whole("copies", 1, MOST_COPIES);
        Optional<LocalDate> day = form.fields().day("receivedOn");
        if (copies.isEmpty() && form.error("copies").isEmpty()) {
            form.refuse("copies", Message.of("web.fill-in"));
        }
        if (day.isEmpty() && form.error("receivedOn").isEmpty()) {
            form.refuse("receivedOn", Message.of("web.fill-in"));
        }
        if (!form.refused()) {
            try {
                parts.batches().receive(id(ctx), copies.orElseThrow(), day.orElseThrow(), Visitor.of(ctx));
                Flash.say(ctx, Message.of("application.receipt-says"));
                ctx.redirect("/applications/" + id(ctx).text() + "/receipts", HttpStatus.SEE_OTHER);
                return;
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
    }

    private void one(Context ctx) {
        Visitor by = Visitor.of(ctx);
        PaperReceipt receipt = parts.batches().receipts(id(ctx), by).stream()
                .filter(known -> Integer.toString(known.number()).equals(ctx.pathParam("number")))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-receipt", ctx.pathParam("number"))));
        ctx.render(
                "seal/print-receipt.peb",
                Map.of("desk", parts.applications().desks().open(id(ctx), by), "receipt", receipt));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
