package org.hongping.core.seal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hongping.core.application.Desk;
import org.hongping.core.application.FieldView;
import org.hongping.core.application.FormViews;
import org.hongping.core.application.Submission;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Form;
import org.hongping.rubric.Message;

/**
 * The application form (申报表) as it goes on paper.
 *
 * @param title its official title
 * @param issuer body named on its cover
 * @param place where it stands in the scheme
 * @param rows its fields as they stand side by side
 * @param copies names of the sealed copies (第一联 …), in order
 * @param submission what was handed in; empty for a draft
 * @param print what went on paper to be sealed; empty for any other print
 */
public record PrintedForm(
        String title,
        Optional<String> issuer,
        Optional<String> place,
        List<Row> rows,
        List<Message> copies,
        Optional<Submission> submission,
        Optional<PrintCode> print) {
    /** The paper's width in columns: two, three or four fields fit side by side. */
    private static final int COLUMNS = 12;

    private static final int LABEL = 2;
    private static final int NAMED_COPIES = 3;

    /**
     * Fields side by side.
     *
     * @param fields the fields
     * @param span columns each value takes
     */
    public record Row(List<FieldView> fields, int span) {
        /** Copies the fields. */
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** Lays out what lies on the desk. */
    static PrintedForm of(Desk desk, Form form, Optional<Submission> submission, Locale language) {
        Wording wording = desk.revision().wording(language);
        return new PrintedForm(
                wording.of("form.title", form.title()),
                form.issuer().map(issuer -> wording.of("form.issuer", issuer)),
                form.source().map(source -> (source.document() + " " + source.clause()).strip()),
                FormViews.of(desk, language).rows().stream()
                        .map(fields -> new Row(fields, COLUMNS / fields.size() - LABEL))
                        .toList(),
                IntStream.rangeClosed(1, form.copies())
                        .mapToObj(PrintedForm::copy)
                        .toList(),
                submission,
                Optional.empty());
    }

    /** Lays out what goes on paper to be sealed. */
    static PrintedForm sealed(Desk desk, Form form, PrintCode code, Locale language) {
        PrintedForm plain = of(desk, form, Optional.empty(), language);
        return new PrintedForm(
                plain.title, plain.issuer, plain.place, plain.rows, plain.copies, Optional.empty(), Optional.of(code));
    }

    private static Message copy(int number) {
        return number <= NAMED_COPIES
                ? Message.of("application.copy." + number)
                : Message.of("application.copy-further", Integer.toString(number));
    }

    /** Says whether it was never handed in as it stands. */
    public boolean isDraft() {
        return submission.isEmpty() && print.isEmpty();
    }
}
