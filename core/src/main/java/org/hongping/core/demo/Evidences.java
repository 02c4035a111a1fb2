package org.hongping.core.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationParts;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.web.Visitor;

/** What applicants of the demonstration bring: papers and photographs of their estates. */
final class Evidences {
    private static final String USUAL_SATISFACTION = "88.6";

    private final Story story;
    private final ApplicationParts applications;
    private final Typeface typeface = Typeface.load();

    Evidences(Story story, ApplicationParts applications) {
        this.story = story;
        this.applications = applications;
    }

    void bring(ApplicationId id, Story.Filing filing, Story.House house, Visitor applicant) {
        Optional<List<String>> wanted = filing.papers();
        String satisfaction = filing.satisfaction().orElse(USUAL_SATISFACTION);
        for (Story.Paper paper : story.papers()) {
            if (wanted.isEmpty() || wanted.get().contains(paper.id())) {
                List<List<String>> pages = paper.pages().stream()
                        .map(page -> page.stream()
                                .map(text -> filled(text, house).replace("{satisfaction}", satisfaction))
                                .toList())
                        .toList();
                attach(id, paper.line(), paper.file(), PaperPdf.of(paper.title(), pages, typeface), applicant);
            }
        }
        for (Story.Photograph photograph : story.photographs()) {
            if (wanted.isEmpty() || wanted.get().contains(photograph.id())) {
                String caption = house.name() + " " + photograph.caption();
                byte[] jpeg = photograph.scene().paint(caption, typeface);
                attach(id, photograph.line(), photograph.file(), jpeg, applicant);
            }
        }
    }

    static String filled(String text, Story.House house) {
        return text.replace("{estate}", house.name()).replace("{households}", String.valueOf(house.households()));
    }

    /** Brings a sheet that came back from the seal. */
    EvidenceId scan(String title, Visitor by) {
        byte[] pdf = PaperPdf.of(title, List.of(List.of("签字、公章从略。")), typeface);
        try {
            return applications
                    .evidence()
                    .take(title + ".pdf", new ByteArrayInputStream(pdf), by)
                    .id();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void attach(ApplicationId id, String line, String file, byte[] bytes, Visitor applicant) {
        try {
            Evidence piece = applications.evidence().take(file, new ByteArrayInputStream(bytes), applicant);
            applications.drafts().attach(id, line, piece.id(), applicant);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
