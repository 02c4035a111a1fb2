package org.hongping.core.seal;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Desk;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The form on paper for programs: prints, sealed scans, paper at the counter. */
final class SealApiRoutes {
    private static final String ONE = "/api/v1/applications/{id}";
    private static final int MOST_COPIES = 99;
    private static final int LONGEST_CODE = 20;

    private final SealParts parts;

    private SealApiRoutes(SealParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, SealParts parts) {
        SealApiRoutes api = new SealApiRoutes(parts);
        routes.get(ONE + "/paper", api::paper, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ONE + "/prints", api::print, Role.APPLICANT);
        routes.post(ONE + "/scans", api::bring, Role.APPLICANT);
        routes.post(ONE + "/scans/{scan}/confirm", api::confirm, Role.APPLICANT);
        routes.delete(ONE + "/scans/{scan}", api::remove, Role.APPLICANT);
        routes.get(ONE + "/receipts", api::receipts, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.post(ONE + "/receipts", api::receive, Role.EXAMINER, Role.ORGANISER);
    }

    private void paper(Context ctx) {
        ctx.json(SealDocument.of(page(ctx), Languages.of(ctx)));
    }

    /** Printing the same again is the same print. */
    private void print(Context ctx) {
        FormPrint print = parts.seals().print(id(ctx), Visitor.of(ctx));
        ctx.status(HttpStatus.CREATED).json(SealDocument.print(page(ctx).step(), print));
    }

    private void bring(Context ctx) throws IOException {
        Visitor by = Visitor.of(ctx);
        parts.seals().requireWritable(id(ctx), by);
        Evidence file = onlyFile(ctx)
                .read((name, bytes) -> parts.applications().evidence().take(name, bytes, by));
        ScanId scan = parts.seals().bring(id(ctx), file, by);
        ctx.status(HttpStatus.CREATED);
        scan(ctx, scan);
    }

    private void confirm(Context ctx) {
        parts.seals().requireWritable(id(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("code"));
        String code = form.fields().text("code", LONGEST_CODE);
        form.mustBeAccepted();
        parts.seals().confirm(id(ctx), ScanId.of(ctx.pathParam("scan")), code, Visitor.of(ctx));
        scan(ctx, ScanId.of(ctx.pathParam("scan")));
    }

    private void scan(Context ctx, ScanId scan) {
        SealPage page = page(ctx);
        ctx.json(page.files().stream()
                .filter(file -> file.scan().id().equals(scan))
                .findFirst()
                .map(file -> SealDocument.scan(page.step(), file, Languages.of(ctx)))
                .orElseThrow());
    }

    private void remove(Context ctx) {
        parts.seals().remove(id(ctx), ScanId.of(ctx.pathParam("scan")), Visitor.of(ctx));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void receipts(Context ctx) {
        List<Map<String, Object>> receipts = parts.batches().receipts(id(ctx), Visitor.of(ctx)).stream()
                .map(SealDocument::receipt)
                .toList();
        ctx.json(Map.of("items", receipts));
    }

    private void receive(Context ctx) {
        parts.applications().applications().get(id(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("copies", "receivedOn"));
        form.fields().text("copies", 2);
        form.fields().text("receivedOn", LONGEST_CODE);
        Optional<Integer> copies = form.fields().whole("copies", 1, MOST_COPIES);
        Optional<LocalDate> day = form.fields().day("receivedOn");
        form.mustBeAccepted();
        PaperReceipt receipt =
                parts.batches().receive(id(ctx), copies.orElseThrow(), day.orElseThrow(), Visitor.of(ctx));
        ctx.status(HttpStatus.CREATED).json(SealDocument.receipt(receipt));
    }

    /** @throws Invalid if there is none, or more than one */
    static IncomingFile onlyFile(Context ctx) {
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.size() != 1) {
            throw new Invalid("file", Message.of("application.one-file"));
        }
        return files.get(0);
    }

    private SealPage page(Context ctx) {
        Desk desk = parts.applications().desks().open(id(ctx), Visitor.of(ctx));
        return SealPage.of(desk, parts.seals());
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
