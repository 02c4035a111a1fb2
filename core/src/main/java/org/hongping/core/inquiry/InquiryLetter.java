package org.hongping.core.inquiry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.paper.WordDocument;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;

/** The letter itself, to be put under the office's own head and sealed. */
final class InquiryLetter {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final InquiryDesk desk;
    private final Campaign campaign;
    private final Locale language;

    InquiryLetter(InquiryDesk desk, Campaign campaign, Locale language) {
        this.desk = desk;
        this.campaign = campaign;
        this.language = language;
    }

    String fileName() {
        String name = say("inquiry.letter-title") + "-" + desk.inquiry().number() + "-"
                + desk.inquiry().department();
        return (desk.inquiry().isWithdrawn() ? name + "-" + say("inquiry.withdrawn") : name) + ".docx";
    }

    byte[] docx() throws IOException {
        Inquiry inquiry = desk.inquiry();
        try (WordDocument document = new WordDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.title(say("inquiry.letter-title"));
            inquiry.withdrawnAt()
                    .ifPresent(taken -> document.paragraph(say(
                            "inquiry.letter-withdrawn",
                            OfficeTime.day(taken),
                            inquiry.withdrawnWhy().orElse(""))));
            document.paragraph(say("inquiry.letter-to", inquiry.department()));
            document.paragraph(say("inquiry.letter-why", campaign.text().title(), basis()));
            document.heading(say("inquiry.questions"));
            desk.questions().forEach(question -> document.paragraph(question.number() + ". " + question.words()));
            document.paragraph(say(
                    "inquiry.letter-how",
                    Integer.toString(desk.applicants()),
                    inquiry.dueOn().toString()));
            document.paragraph(say("inquiry.letter-seal"));
            document.heading(say("inquiry.letter-list"));
            document.table(applicants());
            document.paragraph(campaign.text().host());
            document.paragraph(OfficeTime.day(inquiry.askedAt()));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private String basis() {
        String own = desk.inquiry().basis();
        return own.isBlank() ? campaign.text().basis() : own;
    }

    private List<List<String>> applicants() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("inquiry.number"),
                say("inquiry.column.enterprise"),
                say("inquiry.column.creditCode"),
                say("inquiry.column.estate")));
        Map<String, AnswerLine> each = new java.util.LinkedHashMap<>();
        desk.lines().forEach(line -> each.putIfAbsent(line.applicationId(), line));
        each.values()
                .forEach(line -> rows.add(
                        List.of(Integer.toString(rows.size()), line.enterprise(), line.creditCode(), line.entrant())));
        return rows;
    }

    private String say(String key, String... arguments) {
        return new Message(key, List.of((Object[]) arguments)).in(language);
    }
}
