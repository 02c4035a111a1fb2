package org.hongping.core.recommendation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongping.core.paper.WordDocument;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Message;

/** The list of recommendations as a document an office edits, prints and seals (推荐汇总表). */
final class RecommendationDocument {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SealedList.Content content;
    private final Locale language;

    RecommendationDocument(SealedList.Content content, Locale language) {
        this.content = content;
        this.language = language;
    }

    /** Returns the checksum of what the list says now, as far as people compare it. */
    String checksum() {
        return Checksum.of(JsonText.of(content).text()).substring(0, 8);
    }

    /** Returns what it is called as a file. */
    String fileName() {
        return say("recommendation.table") + "-" + content.area() + "-" + content.number() + ".docx";
    }

    /** Returns the document. */
    byte[] docx() throws IOException {
        try (WordDocument document = new WordDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.title(content.campaign());
            document.title(say("recommendation.table"));
            document.paragraph(say("recommendation.table-by", content.area()));
            document.paragraph(say(
                    "recommendation.table-facts",
                    Integer.toString(content.number()),
                    content.places().isEmpty() ? say("recommendation.no-limit") : content.places(),
                    Long.toString(recommended())));
            document.table(rows(true));
            if (recommended() < content.rows().size()) {
                document.heading(say("recommendation.verdict.NOT_RECOMMENDED"));
                document.table(rows(false));
            }
            document.paragraph(say("recommendation.table-checksum", checksum()));
            document.paragraph(say("recommendation.table-seal"));
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private long recommended() {
        return content.rows().stream().filter(row -> row.place() > 0).count();
    }

    private List<List<String>> rows(boolean recommended) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("recommendation.place"),
                say("application.estate"),
                say("application.area"),
                say("application.enterprise"),
                say("application.self"),
                say("application.opinion")));
        int number = 0;
        for (SealedList.Entry row : content.rows()) {
            if (row.place() > 0 == recommended) {
                number++;
                rows.add(List.of(
                        Integer.toString(number),
                        row.estate(),
                        row.area(),
                        row.enterprise(),
                        row.selfTotal().isEmpty() ? "—" : row.selfTotal(),
                        row.words()));
            }
        }
        return rows;
    }

    private String say(String key, String... arguments) {
        return new Message(key, List.of((Object[]) arguments)).in(language);
    }
}
