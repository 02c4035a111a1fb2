package org.hongping.core.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.FormInput;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** What an organiser types to ask a department. */
final class InquiryForm {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 500;
    private static final int MOST_QUESTIONS = 20;

    private InquiryForm() {}

    /** Reads why a letter is taken back.
     *  @throws Invalid if nobody says */
    static String why(FormInput form) {
        Optional<String> why = form.fields().optional("why", LONGEST);
        if (why.isEmpty() && form.error("why").isEmpty()) {
            form.refuse("why", Message.of("inquiry.why-missing"));
        }
        form.mustBeAccepted();
        return why.orElseThrow();
    }

    /** Reads it; further questions stand a line each.
     *  @throws Invalid naming what cannot be right */
    static InquiryService.Plan read(FormInput form, List<String> gates) {
        String department = form.fields().text("department", LONGEST_NAME);
        String basis = form.fields().optional("basis", LONGEST).orElse("");
        Optional<LocalDate> dueOn = form.fields().day("dueOn");
        if (dueOn.isEmpty() && form.error("dueOn").isEmpty()) {
            form.refuse("dueOn", Message.of("web.fill-in"));
        }
        List<String> questions = form.value("questions")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        questions.stream()
                .filter(line -> line.length() > LONGEST)
                .findFirst()
                .ifPresent(line ->
                        form.refuse("questions", Message.of("inquiry.question-long", line, Integer.toString(LONGEST))));
        if (questions.size() > MOST_QUESTIONS) {
            form.refuse(
                    "questions",
                    Message.of(
                            "inquiry.questions-many",
                            Integer.toString(questions.size()),
                            Integer.toString(MOST_QUESTIONS)));
        }
        form.mustBeAccepted();
        return new InquiryService.Plan(department, basis, dueOn.orElseThrow(), gates, questions);
    }
}
