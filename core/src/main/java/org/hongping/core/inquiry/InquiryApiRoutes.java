package org.hongping.core.inquiry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.SentFields;
import org.hongping.core.storage.Moments;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.JsonForm;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;

/** Letters to departments, for programs; answers come in as any other sheet. */
final class InquiryApiRoutes {
    private static final String ALL = "/api/v1/campaigns/{id}/inquiries";
    private static final String ONE = "/api/v1/inquiries/{id}";

    private final InquiryParts parts;

    private InquiryApiRoutes(InquiryParts parts) {
        this.parts = parts;
    }

    /** Adds the routes. */
    static void register(RoutesConfig routes, InquiryParts parts) {
        InquiryApiRoutes api = new InquiryApiRoutes(parts);
        routes.get(ALL, api::list, Role.ORGANISER);
        routes.post(ALL, api::ask, Role.ORGANISER);
        routes.get(ONE, api::show, Role.ORGANISER);
        routes.post(ONE + "/replies", api::reply, Role.ORGANISER);
        routes.post(ONE + "/withdraw", api::withdraw, Role.ORGANISER);
    }

    private void list(Context ctx) {
        CampaignId campaign = CampaignId.of(ctx.pathParam("id"));
        parts.campaigns().get(campaign);
        ctx.json(Map.of(
                "items",
                parts.inquiries().of(campaign).stream()
                        .map(InquiryApiRoutes::head)
                        .toList()));
    }

    private void ask(Context ctx) {
        CampaignId campaign = CampaignId.of(ctx.pathParam("id"));
        parts.campaigns().get(campaign);
        Map<String, Value> sent =
                SentFields.of(ctx.body(), Set.of("department", "basis", "dueOn", "gates", "questions"));
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("department", "basis", "dueOn")) {
            typed.put(field, SentFields.text(sent, field));
        }
        typed.put("questions", String.join("\n", texts(sent, "questions")));
        InquiryService.Plan plan = InquiryForm.read(FormInput.showing(typed), texts(sent, "gates"));
        InquiryDesk asked = parts.inquiries().ask(campaign, plan, Visitor.of(ctx));
        ctx.status(201)
                .header("Location", "/api/v1/inquiries/" + asked.inquiry().id().text());
        ctx.json(whole(asked));
    }

    private static List<String> texts(Map<String, Value> sent, String field) {
        if (!(sent.getOrDefault(field, new Value.Items(List.of())) instanceof Value.Items items)) {
            throw new Invalid(field, Message.of("inquiry.list-of-texts"));
        }
        List<String> texts = new ArrayList<>();
        for (Value item : items.items()) {
            if (!(item instanceof Value.Text text)) {
                throw new Invalid(field, Message.of("inquiry.list-of-texts"));
            }
            texts.add(text.text());
        }
        return texts;
    }

    private void show(Context ctx) {
        ctx.json(whole(parts.inquiries().get(InquiryId.of(ctx.pathParam("id")))));
    }

    private void reply(Context ctx) throws IOException {
        InquiryId id = InquiryId.of(ctx.pathParam("id"));
        parts.inquiries().get(id);
        Visitor by = Visitor.of(ctx);
        List<IncomingFile> files = IncomingFile.of(ctx);
        if (files.size() != 1) {
            throw new Invalid("file", Message.of("inquiry.scan-missing"));
        }
        Evidence scan = files.get(0).read((name, bytes) -> parts.evidence().take(name, bytes, by));
        parts.inquiries().reply(id, scan.id(), by);
        ctx.status(201).json(whole(parts.inquiries().get(id)));
    }

    private void withdraw(Context ctx) {
        InquiryId id = InquiryId.of(ctx.pathParam("id"));
        parts.inquiries().get(id);
        String why = InquiryForm.why(JsonForm.of(ctx, Set.of("why")));
        ctx.json(whole(parts.inquiries().withdraw(id, why, Visitor.of(ctx))));
    }

    private static Map<String, Object> head(InquiryDesk desk) {
        Inquiry inquiry = desk.inquiry();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", inquiry.id().text());
        document.put("number", inquiry.number());
        document.put("department", inquiry.department());
        document.put("dueOn", inquiry.dueOn().toString());
        document.put("askedAt", Moments.text(inquiry.askedAt()));
        document.put("applicants", desk.applicants());
        document.put("open", desk.open());
        document.put("bars", desk.bars());
        document.put("overdue", desk.isOverdue());
        inquiry.withdrawnAt().ifPresent(taken -> document.put("withdrawnAt", Moments.text(taken)));
        inquiry.withdrawnWhy().ifPresent(why -> document.put("withdrawnWhy", why));
        return document;
    }

    private static Map<String, Object> whole(InquiryDesk desk) {
        Map<String, Object> document = head(desk);
        document.put(
                "questions",
                desk.questions().stream()
                        .map(question -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("number", question.number());
                            question.gate().ifPresent(gate -> one.put("gate", gate));
                            one.put("words", question.words());
                            return one;
                        })
                        .toList());
        document.put("lines", desk.lines().stream().map(InquiryApiRoutes::line).toList());
        document.put(
                "replies",
                desk.replies().stream()
                        .map(scan -> Map.of("evidence", scan.id().text(), "fileName", scan.fileName()))
                        .toList());
        return document;
    }

    private static Map<String, Object> line(AnswerLine line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("application", line.applicationId());
        document.put("entrant", line.entrant());
        document.put("enterprise", line.enterprise());
        document.put("question", line.question());
        line.finding().ifPresent(finding -> document.put("finding", finding.name()));
        line.ground().filter(ground -> !ground.isEmpty()).ifPresent(ground -> document.put("ground", ground));
        line.since().ifPresent(day -> document.put("since", day.toString()));
        line.answeredOn().ifPresent(day -> document.put("answeredOn", day.toString()));
        return document;
    }
}
