package org.hongping.core.application;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.TooLarge;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/**
 * What is entered on a negative list, and the file it rests on. When something else is refused, a file that came is not
 * lost: the form that is shown again names it and sends it along.
 */
final class DeductionForm {
    /** What is typed. */
    static final Set<String> FIELDS = Set.of("item", "points", "reason", "source", "happenedOn");

    private static final String KEPT = "evidence";
    private static final int LONGEST = 500;
    private static final int LONGEST_ID = 100;

    private DeductionForm() {}

    /** Takes the file in that came with a form; {@code evidence} and {@code evidenceName} then say which it is. */
    static FormInput withFile(FormInput form, List<IncomingFile> files, EvidenceService evidence, Visitor by)
            throws IOException {
        if (files.size() > 1) {
            form.refuse("file", Message.of("deduction.one-file", Integer.toString(files.size())));
        } else if (files.size() == 1) {
            try {
                Evidence piece = files.get(0).read((name, bytes) -> evidence.take(name, bytes, by));
                return form.with(KEPT, piece.id().text()).with("evidenceName", piece.fileName());
            } catch (Invalid | TooLarge refused) {
                form.refuse("file", refused.reason());
            }
        }
        return form;
    }

    /**
     * Returns what the form says.
     *
     * @throws Invalid with every field that is refused
     */
    static DeductionService.Wish wish(FormInput form) {
        String item = form.fields().text("item", LONGEST_ID);
        Optional<BigDecimal> points = form.fields().decimal("points");
        Optional<LocalDate> happenedOn = form.fields().day("happenedOn");
        String reason = text(form, "reason", "deduction.reason-missing");
        String source = text(form, "source", "deduction.source-missing");
        if (points.isEmpty()) {
            form.refuse("points", Message.of("web.fill-in"));
        }
        if (happenedOn.isEmpty()) {
            form.refuse("happenedOn", Message.of("web.fill-in"));
        }
        Optional<EvidenceId> file = form.fields().optional(KEPT, LONGEST_ID).map(EvidenceId::of);
        form.mustBeAccepted();
        return new DeductionService.Wish(item, points.orElseThrow(), reason, source, happenedOn.orElseThrow(), file);
    }

    /**
     * Returns why an entry is withdrawn.
     *
     * @throws Invalid if it is not said
     */
    static String why(FormInput form) {
        String why = text(form, "why", "deduction.why-missing");
        form.mustBeAccepted();
        return why;
    }

    private static String text(FormInput form, String field, String missing) {
        Optional<String> text = form.fields().optional(field, LONGEST);
        if (text.isEmpty()) {
            form.refuse(field, Message.of(missing));
        }
        return text.orElse("");
    }
}
