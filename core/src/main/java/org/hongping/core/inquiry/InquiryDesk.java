package org.hongping.core.inquiry;

import java.time.LocalDate;
import java.util.List;
import org.hongping.core.application.BarFinding;
import org.hongping.core.evidence.Evidence;

/**
 * A letter and what came of it.
 *
 * @param inquiry the letter
 * @param questions what it asks
 * @param lines every applicant and question, with the answers there are
 * @param replies scans of sealed replies
 * @param today the day on the office's wall
 */
public record InquiryDesk(
        Inquiry inquiry, List<Question> questions, List<AnswerLine> lines, List<Evidence> replies, LocalDate today) {
    /** Copies the lists. */
    public InquiryDesk {
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
        replies = List.copyOf(replies);
    }

    /** Returns how many lines have no answer yet. */
    public int open() {
        return (int) lines.stream().filter(line -> line.finding().isEmpty()).count();
    }

    /** Returns how many lines have that answer. */
    public int count(BarFinding finding) {
        return (int) lines.stream()
                .filter(line -> line.finding().filter(finding::equals).isPresent())
                .count();
    }

    /** Returns how many bars stand. */
    public int bars() {
        return count(BarFinding.BAR);
    }

    /** Returns how many applicants it asks about. */
    public int applicants() {
        return (int) lines.stream().map(AnswerLine::applicationId).distinct().count();
    }

    /** Says whether the department is late: its day has passed, answers are lacking and the letter stands. */
    public boolean isOverdue() {
        return !inquiry.isWithdrawn() && open() > 0 && today.isAfter(inquiry.dueOn());
    }
}
