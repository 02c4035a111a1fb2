package org.hongping.core.inquiry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceFiles;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.exchange.Import;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Flash;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Languages;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.core.web.SentFile;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** Letters to other departments: making them, what goes with them, what comes back. */
public final class InquiryRoutes {
    private static final String ALL = "/campaigns/{id}/inquiries";
    private static final String ONE = "/inquiries/{id}";

    private final InquiryParts parts;

    private InquiryRoutes(InquiryParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    public static void register(RoutesConfig routes, InquiryParts parts) {
        InquiryRoutes pages = new InquiryRoutes(parts);
        routes.get(ALL, ctx -> pages.all(ctx, FormInput.empty(), Optional.empty()), Role.ORGANISER);
        routes.post(ALL, pages::ask, Role.ORGANISER);
        routes.get(ONE, ctx -> pages.one(ctx, FormInput.empty()), Role.ORGANISER);
        routes.get(ONE + "/letter.docx", pages::letter, Role.ORGANISER);
        routes.get(ONE + "/list.xlsx", pages::list, Role.ORGANISER);
        routes.post(ONE + "/answers", pages::answers, Role.ORGANISER);
        routes.post(ONE + "/replies", pages::reply, Role.ORGANISER);
        routes.get(ONE + "/replies/{evidence}", pages::scan, Role.ORGANISER);
        routes.post(ONE + "/withdraw", pages::withdraw, Role.ORGANISER);
        InquiryApiRoutes.register(routes, parts);
    }

    private void all(Context ctx, FormInput form, Optional<Message> refused) {
        Campaign campaign = parts.campaigns().get(campaign(ctx));
        List<InquiryDesk> desks = parts.inquiries().of(campaign.id());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("campaign", campaign);
        model.put("desks", desks);
        model.put("gates", parts.inquiries().gates(campaign.id()));
        model.put("form", form);
        model.put("refused", refused);
        model.put("chase", chase(ctx, campaign, desks));
        ctx.render("inquiry/all.peb", model);
    }

    /** Words to copy: who is late with what. */
    private static String chase(Context ctx, Campaign campaign, List<InquiryDesk> desks) {
        return desks.stream()
                .filter(InquiryDesk::isOverdue)
                .map(desk -> Message.of(
                                "inquiry.chase",
                                desk.inquiry().department(),
                                campaign.text().title(),
                                Integer.toString(desk.inquiry().number()),
                                desk.inquiry().dueOn().toString(),
                                Integer.toString(desk.open()))
                        .in(Languages.of(ctx)))
                .collect(Collectors.joining("\n"));
    }

    /** Words to copy: that the letter was taken back; none while it stands. */
    private static String tell(Context ctx, Campaign campaign, Inquiry inquiry) {
        return inquiry.withdrawnWhy()
                .map(why -> Message.of(
                                "inquiry.tell",
                                inquiry.department(),
                                campaign.text().title(),
                                Integer.toString(inquiry.number()),
                                why)
                        .in(Languages.of(ctx)))
                .orElse("");
    }

    private void ask(Context ctx) {
        FormInput form = FormInput.of(ctx);
        try {
            InquiryService.Plan plan = InquiryForm.read(form, form.values("gates"));
            InquiryDesk asked = parts.inquiries().ask(campaign(ctx), plan, Visitor.of(ctx));
            Flash.say(ctx, Message.of("inquiry.asked", asked.inquiry().department(), "" + asked.applicants()));
            ctx.redirect("/inquiries/" + asked.inquiry().id().text(), HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            all(ctx.status(invalid.status()), form, Optional.empty());
        } catch (Conflict conflict) {
            all(ctx.status(conflict.status()), form, Optional.of(conflict.detail()));
        }
    }

    private void one(Context ctx, FormInput form) {
        InquiryDesk desk = parts.inquiries().get(id(ctx));
        Campaign campaign = parts.campaigns().get(desk.inquiry().campaignId());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("campaign", campaign);
        model.put("desk", desk);
        model.put("form", form);
        model.put("tell", tell(ctx, campaign, desk.inquiry()));
        ctx.render("inquiry/one.peb", model);
    }

    private void letter(Context ctx) throws IOException {
        InquiryDesk desk = parts.inquiries().get(id(ctx));
        Campaign campaign = parts.campaigns().get(desk.inquiry().campaignId());
        InquiryLetter letter = new InquiryLetter(desk, campaign, Languages.of(ctx));
        SentFile.bytes(ctx, letter.docx(), InquiryLetter.TYPE, letter.fileName());
    }

    private void list(Context ctx) throws IOException {
        parts.list(parts.inquiries().get(id(ctx)), Languages.of(ctx)).onceTo(ctx);
    }

    /** The list that came back is read as any other sheet: findings in its own rows, all of it or nothing. */
    private void answers(Context ctx) throws IOException {
        parts.inquiries().get(id(ctx));
        FormInput form = ctx.isMultipartFormData() ? FormInput.of(ctx) : FormInput.empty();
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            form.refuse("answers", Message.of("exchange.no-file"));
            one(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
            return;
        }
        try {
            Visitor by = Visitor.of(ctx);
            Import brought = files.get(0)
                    .read((name, bytes) -> parts.imports().bring(InquirySheet.CODE, name, bytes, false, by));
            ctx.redirect("/imports/" + brought.id().text(), HttpStatus.SEE_OTHER);
        } catch (Invalid | TooLarge refused) {
            form.refuse("answers", refused.reason());
            one(ctx.status(refused.status()), form);
        }
    }

    private void reply(Context ctx) throws IOException {
        parts.inquiries().get(id(ctx));
        FormInput form = ctx.isMultipartFormData() ? FormInput.of(ctx) : FormInput.empty();
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.isEmpty()) {
            form.refuse("scan", Message.of("inquiry.scan-missing"));
            one(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form);
            return;
        }
        try {
            Visitor by = Visitor.of(ctx);
            Evidence scan = files.get(0).read((name, bytes) -> parts.evidence().take(name, bytes, by));
            parts.inquiries().reply(id(ctx), scan.id(), by);
            Flash.say(ctx, Message.of("inquiry.scan-kept", scan.fileName()));
            ctx.redirect("/inquiries/" + id(ctx).text(), HttpStatus.SEE_OTHER);
        } catch (Invalid | TooLarge refused) {
            form.refuse("scan", refused.reason());
            one(ctx.status(refused.status()), form);
        }
    }

    private void withdraw(Context ctx) {
        parts.inquiries().get(id(ctx));
        FormInput form = FormInput.of(ctx);
        try {
            InquiryDesk taken = parts.inquiries().withdraw(id(ctx), InquiryForm.why(form), Visitor.of(ctx));
            Flash.say(ctx, Message.of("inquiry.withdrawn-says", taken.inquiry().department()));
            ctx.redirect("/inquiries/" + id(ctx).text(), HttpStatus.SEE_OTHER);
        } catch (Invalid invalid) {
            form.refuse(invalid);
            one(ctx.status(invalid.status()), form);
        }
    }

    private void scan(Context ctx) throws IOException {
        EvidenceId wanted = EvidenceId.of(ctx.pathParam("evidence"));
        Evidence scan = parts.inquiries().get(id(ctx)).replies().stream()
                .filter(piece -> piece.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("evidence.not-found", wanted.text())));
        new EvidenceFiles(parts.evidence()).download(scan).to(ctx);
    }

    private static CampaignId campaign(Context ctx) {
        return CampaignId.of(ctx.pathParam("id"));
    }

    private static InquiryId id(Context ctx) {
        return InquiryId.of(ctx.pathParam("id"));
    }
}
