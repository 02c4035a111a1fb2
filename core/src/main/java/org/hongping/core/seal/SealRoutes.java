package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.application.LineViews;
import org.hongping.core.application.WorkPage;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Form;
import org.hongping.rubric.Message;

/** Print, seal, scan back: a page of its own before handing in. */
final class SealRoutes {
    private final SealParts parts;
    private final EvidenceFiles files;

    private SealRoutes(SealParts parts) {
        this.parts = parts;
        this.files = new EvidenceFiles(parts.applications().evidence());
    }

    /** Adds the pages. */
    static void register(RoutesConfig routes, SealParts parts) {
        SealRoutes pages = new SealRoutes(parts);
        String one = "/applications/{id}";
        routes.get(one + "/paper", pages::show, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(one + "/prints", pages::print, Role.APPLICANT);
        routes.get(one + "/prints/{number}", pages::printed, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(one + "/prints/{number}/codes", pages::codes, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(one + "/scans", pages::bring, Role.APPLICANT);
        routes.post(one + "/scans/{scan}/confirm", pages::confirm, Role.APPLICANT);
        routes.post(one + "/scans/{scan}/remove", pages::remove, Role.APPLICANT);
        routes.get(one + "/scans/{scan}/pages/{page}", pages::picture, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(one + "/scans/{scan}/file", pages::download, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
    }

    private void show(Context ctx) {
        page(ctx, Map.of(), FormInput.empty());
    }

    private void print(Context ctx) {
        FormPrint print = parts.seals().print(id(ctx), Visitor.of(ctx));
        ctx.redirect("/applications/" + id(ctx).text() + "/prints/" + print.number(), HttpStatus.SEE_OTHER);
    }

    private void printed(Context ctx) {
        Desk desk = desk(ctx);
        SealStep step = parts.seals().step(desk);
        FormPrint print = print(ctx, step);
        Form form = desk.rubric().form().orElseThrow(() -> new NotFound(Message.of("application.no-form")));
        Desk shown =
                desk.showing(print.dossier(desk.application()), print.checksum().equals(step.checksum()));
        Map<String, Object> model = new HashMap<>();
        model.put("desk", shown);
        model.put(
                "form",
                PrintedForm.sealed(shown, form, PrintCode.of(desk.application().id(), print), Languages.of(ctx)));
        model.put("sections", LineViews.of(shown, Languages.of(ctx)).sections());
        model.put("total", Optional.of(shown.result().partialTotal().text()));
        model.put("printedAt", print.printedAt());
        ctx.render("seal/print-form.peb", model);
    }

    /** Only the browser knows how many pages it makes of it; it asks for a code for each. */
    private void codes(Context ctx) {
        Desk desk = desk(ctx);
        PrintCode code =
                PrintCode.of(desk.application().id(), print(ctx, parts.seals().step(desk)));
        int pages = Optional.ofNullable(ctx.queryParam("pages"))
                .filter(text -> text.matches("[1-9][0-9]?"))
                .map(Integer::valueOf)
                .orElse(1);
        ctx.render(
                "seal/page-codes.peb",
                Map.of(
                        "codes",
                        IntStream.rangeClosed(1, pages)
                                .mapToObj(page -> code.on(page, pages))
                                .toList()));
    }

    private static FormPrint print(Context ctx, SealStep step) {
        return step.prints().stream()
                .filter(known -> Integer.toString(known.number()).equals(ctx.pathParam("number")))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("application.no-such-print", ctx.pathParam("number"))));
    }

    /** Files that are taken stay; those that are not are named, each with its reason. */
    private void bring(Context ctx) throws IOException {
        parts.seals().requireWritable(id(ctx), Visitor.of(ctx));
        Map<String, Message> refused = new LinkedHashMap<>();
        List<IncomingFile> incoming = IncomingFile.of(ctx);
        if (incoming.isEmpty()) {
            refused.put("", Message.of("application.no-file"));
        }
        for (IncomingFile file : incoming) {
            try {
                take(ctx, file);
            } catch (Invalid | TooLarge why) {
                refused.put(file.name(), why.reason());
            }
        }
        if (refused.isEmpty()) {
            Flash.say(
                    ctx,
                    Message.of(
                            parts.seals().step(desk(ctx)).isSealed()
                                    ? "application.sealed-says"
                                    : "application.scan-kept"));
            ctx.redirect("/applications/" + id(ctx).text() + "/paper", HttpStatus.SEE_OTHER);
        } else {
            page(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), refused, FormInput.empty());
        }
    }

    private void take(Context ctx, IncomingFile file) throws IOException {
        Visitor by = Visitor.of(ctx);
        Evidence piece =
                file.read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
        parts.seals().bring(id(ctx), piece, by);
    }

    private void confirm(Context ctx) {
        parts.seals().requireWritable(id(ctx), Visitor.of(ctx));
        FormInput form = FormInput.of(ctx);
        String code = form.fields().text("code", 20);
        if (!form.refused()) {
            try {
                parts.seals().confirm(id(ctx), scan(ctx), code, Visitor.of(ctx));
            } catch (Invalid invalid) {
                form.refuse(invalid);
            }
        }
        if (form.refused()) {
            page(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), Map.of(), form);
            return;
        }
        Flash.say(ctx, Message.of("application.seal-confirmed-says"));
        ctx.redirect("/applications/" + id(ctx).text() + "/paper", HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx) {
        parts.seals().remove(id(ctx), scan(ctx), Visitor.of(ctx));
        Flash.say(ctx, Message.of("application.scan-removed"));
        ctx.redirect("/applications/" + id(ctx).text() + "/paper", HttpStatus.SEE_OTHER);
    }

    private void picture(Context ctx) throws IOException {
        Evidence file =
                SealService.scan(parts.seals().step(desk(ctx)), scan(ctx)).file();
        files.picture(file, ctx.pathParam("page"), Optional.ofNullable(ctx.queryParam("width")))
                .to(ctx);
    }

    private void download(Context ctx) throws IOException {
        files.download(SealService.scan(parts.seals().step(desk(ctx)), scan(ctx))
                        .file())
                .to(ctx);
    }

    private void page(Context ctx, Map<String, Message> refused, FormInput confirmation) {
        Desk desk = desk(ctx);
        if (!desk.seal().asked()) {
            throw new NotFound(Message.of("application.seal-not-asked"));
        }
        Map<String, Object> model = WorkPage.of(desk, Languages.of(ctx), "paper");
        model.put("paper", SealPage.of(desk, parts.seals()));
        model.put("refused", refused);
        model.put("confirmation", confirmation);
        model.put("confirming", ctx.path().endsWith("/confirm") ? ctx.pathParam("scan") : "");
        model.put("limit", EvidenceService.LIMIT / 1024 / 1024);
        ctx.render("seal/paper.peb", model);
    }

    private Desk desk(Context ctx) {
        return parts.applications().desks().open(id(ctx), Visitor.of(ctx));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }

    private static ScanId scan(Context ctx) {
        return ScanId.of(ctx.pathParam("scan"));
    }
}
