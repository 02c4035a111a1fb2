package org.hongping.core.application;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Languages;
import org.hongping.core.web.PartsForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.EvidenceRequest;
import org.hongping.rubric.Message;
import org.hongping.rubric.exact.Exact;

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
                "items", cases.stream().map(each -> document(each, wording)).toList()));
    }

    private void create(Context ctx) throws IOException {
        deductions.requireOrganiser(id(ctx), Visitor.of(ctx));
        DeductionService.Wish wish = DeductionForm.wish(withFile(ctx, PartsForm.of(ctx, DeductionForm.FIELDS)));
        ctx.status(HttpStatus.CREATED).json(document(deductions.enter(id(ctx), wish, Visitor.of(ctx))));
    }

    /** For those who read the incident: organisers and examiners, and the applicant in the explanation. */
    private void file(Context ctx) throws IOException {
        EvidenceId file = deductions.file(id(ctx), entry(ctx), Visitor.of(ctx));
        new EvidenceFiles(parts.evidence()).download(parts.evidence().get(file)).to(ctx);
    }

    private void end(Context ctx) {
        deductions.requireEntry(id(ctx), entry(ctx), Visitor.of(ctx));
        FormInput form = JsonForm.of(ctx, Set.of("why"));
        ctx.json(document(deductions.withdraw(id(ctx), entry(ctx), DeductionForm.why(form), Visitor.of(ctx))));
    }

    private static Map<String, Object> document(DeductionCase each, Wording wording) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", each.id());
        document.put("label", label(each, wording));
        each.item().ifPresent(item -> {
            document.put("from", Exact.of(item.from()).text());
            document.put("to", Exact.of(item.to()).text());
            item.yearlyCap()
                    .ifPresent(cap -> document.put("yearlyCap", Exact.of(cap).text()));
        });
        document.put(
                "counts",
                each.counts().map(incident -> incident.points().text()).orElse(Exact.ZERO.text()));
        document.put(
                "strays", each.strays().stream().map(entry -> entry.id().text()).toList());
        document.put(
                "entries",
                each.entries().stream().map(DeductionRoutes::document).toList());
        return document;
    }

    private static Map<String, Object> document(DeductionEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", entry.id().text());
        document.put("item", entry.item());
        document.put("points", Exact.of(entry.points()).text());
        document.put("reason", entry.reason());
        document.put("source", entry.source());
        document.put("happenedOn", entry.happenedOn().toString());
        document.put("enteredAt", Moments.text(entry.enteredAt()));
        entry.evidenceId().ifPresent(evidence -> document.put("evidence", evidence.text()));
        entry.fileName().ifPresent(name -> document.put("fileName", name));
        entry.withdrawnAt().ifPresent(moment -> document.put("withdrawnAt", Moments.text(moment)));
        entry.withdrawnWhy().ifPresent(why -> document.put("withdrawnWhy", why));
        return document;
    }

    /** Names each item by its id. */
    static Map<String, String> labels(List<DeductionCase> cases, Wording wording) {
        Map<String, String> labels = new LinkedHashMap<>();
        cases.forEach(each -> labels.put(each.id(), label(each, wording)));
        return labels;
    }

    /** Names the evidence the rubric asks for, by item; blank where it asks for none. */
    static Map<String, String> asked(List<DeductionCase> cases, Wording wording, Locale language) {
        String comma = Message.of("rubric.comma").in(language);
        Map<String, String> asked = new LinkedHashMap<>();
        cases.forEach(each -> {
            List<String> labels = new ArrayList<>();
            List<EvidenceRequest> requests =
                    each.item().map(Deduction::evidence).orElse(List.of());
            for (EvidenceRequest request : requests) {
                String place = each.id() + ".evidence." + (requests.indexOf(request) + 1);
                request.label().ifPresent(label -> labels.add(wording.of(place, label)));
            }
            asked.put(each.id(), String.join(comma, labels));
        });
        return asked;
    }

    /** Says how what counts came about, by item. */
    static Map<String, String> counting(List<DeductionCase> cases, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        cases.forEach(each -> each.counts()
                .ifPresent(incident -> words.put(each.id(), incident.trace().words(language))));
        return words;
    }

    private static String label(DeductionCase each, Wording wording) {
        return wording.of(each.id(), each.item().map(Deduction::label).orElse(each.id()));
    }

    private static DeductionId entry(Context ctx) {
        return DeductionId.of(ctx.pathParam("entry"));
    }

    private static ApplicationId id(Context ctx) {
        return ApplicationId.of(ctx.pathParam("id"));
    }
}
