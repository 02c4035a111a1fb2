package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.PartsForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Enters and withdraws incidents of the negative list, which stands on the page of the gates. */
final class DeductionRoutes {
    private static final String PAGE = "/applications/{id}/deductions";
    private static final String API = "/api/v1/applications/{id}/deductions";
    private static final String ONE = "/{entry}/withdraw";

    private final ApplicationParts parts;
    private final DeductionService deductions;
    private final Again again;

    private DeductionRoutes(ApplicationParts parts, DeductionService deductions, Again again) {
        this.parts = parts;
        this.deductions = deductions;
        this.again = again;
    }

    /** Shows the page with what was typed, at the form it was typed in. */
    @FunctionalInterface
    interface Again {
        void show(Context ctx, FormInput form, String tried);
    }

    /** Adds the routes; the page is shown by that of the gates. */
    static void register(RoutesConfig routes, ApplicationParts parts, DeductionService deductions, Again again) {
        DeductionRoutes pages = new DeductionRoutes(parts, deductions, again);
        routes.post(PAGE, pages::enter, Role.ORGANISER);
        routes.post(PAGE + ONE, pages::withdraw, Role.ORGANISER);
        routes.get(PAGE + "/{entry}/file", pages::file, Role.APPLICANT, Role.EXAMINER, Role.ORGANISER);
        routes.get(API, pages::list, Role.ORGANISER, Role.EXAMINER);
        routes.post(API, pages::create, Role.ORGANISER);
        routes.post(API + ONE, pages::end, Role.ORGANISER);
    }

    private void enter(Context ctx) throws IOException {
        deductions.requireOrganiser(id(ctx), Visitor.of(ctx));
        FormInput form = withFile(ctx, FormInput.of(ctx));
        try {
            DeductionEntry entry = deductions.enter(id(ctx), DeductionForm.wish(form), Visitor.of(ctx));
            Flash.say(ctx, Message.of("deduction.entered-says"));
            back(ctx, entry);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            again.show(ctx.status(invalid.status()), form, "enter/" + form.value("item"));
        }
    }

    private FormInput withFile(Context ctx, FormInput form) throws IOException {
        List<IncomingFile> files = ctx.isMultipartFormData() ? IncomingFile.of(ctx) : List.of();
        return DeductionForm.withFile(form, files, parts.evidence(), Visitor.of(ctx));
    }

    private void withdraw(Context ctx) {
        deductions.requireEntry(id(ctx), entry(ctx), Visitor.of(ctx));
        FormInput form = FormInput.of(ctx);
        try {
            DeductionEntry entry = deductions.withdraw(id(ctx), entry(ctx), DeductionForm.why(form), Visitor.of(ctx));
            Flash.say(ctx, Message.of("deduction.withdrawn-says"));
            back(ctx, entry);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            again.show(
                    ctx.status(invalid.status()), form, "withdraw/" + entry(ctx).text());
        }
    }

    private static void back(Context ctx, DeductionEntry entry) {
        ctx.redirect("/applications/" + id(ctx).text() + "/gates#d-" + entry.item(), HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx) {
        List<DeductionCase> cases = deductions.known(id(ctx), Visitor.of(ctx));
        Wording wording =
                parts.desks().open(id(ctx), Visitor.of(ctx)).revision().wording(Languages.of(ctx));
        ctx.json(Map.of(
                "items",
                cases.stream().map(each -> DeductionDocument.of(each, wording)).toList()));
    }

    private void create(Context ctx) throws IOException {
        deductions.requireOrganiser(id(ctx), Visitor.of(ctx));
        DeductionService.Wish wish = DeductionForm.wish(withFile(ctx, PartsForm.of(ctx, DeductionForm.FIELDS)));
        ctx.status(HttpStatus.CREATED).json(DeductionDocument.of(deductions.enter(id(ctx), wish, Visitor.of(ctx))));
    }

    /** For those who read the incident: organisers and examiners, and the applicant in the explanation. */
    private void file(Context ctx) throws IOException {
        EvidenceId file = deductions.file(id(ctx), entry(ctx), Visitor.of(ctx));
        new EvidenceFiles(parts.evidence()).download(parts.evidence().get(file)).to(ctx);
    }

    private void end(Context ctx) {
        deductions.requireEntry(id(ctx), entry(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("why"));
        ctx.json(DeductionDocument.of(
                deductions.withdraw(id(ctx), entry(ctx), DeductionForm.why(form), Visitor.of(ctx))));
    }

    private static DeductionId entry(Context ctx) {
        return DeductionId.of(ctx.pathParam("entry"));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
