package org.hongping.core.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerReader;
import org.hongping.core.application.AnswerWriter;
import org.hongping.core.application.SheetViews;
import org.hongping.core.application.Typed;
import org.hongping.core.application.Widget;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.Wording;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/** A member's open sheets of a campaign as a workbook, out and in; either everything is taken in or nothing. */
public final class ScoreBookService {
    private final Storage storage;
    private final CampaignService campaigns;
    private final AssessmentService assessments;
    private final MarkedScores marked;

    /** Wires it; workbooks with findings in them are kept in the folder. */
    public ScoreBookService(Storage storage, CampaignService campaigns, AssessmentService assessments, Path folder) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.marked = new MarkedScores(folder);
    }

    /**
     * Something that keeps a workbook out.
     *
     * @param row as the user's program counts it
     * @param column of the cell, from 0
     * @param where estate and line
     * @param why the reason
     */
    public record Finding(int row, int column, String where, Message why) {}

    /**
     * What came of a workbook.
     *
     * @param sheets how many sheets it holds
     * @param lines how many lines were changed; none if there are findings
     * @param findings everything that keeps it out
     */
    public record Taken(int sheets, int lines, List<Finding> findings) {
        /** Copies the list. */
        public Taken {
            findings = List.copyOf(findings);
        }
    }

    /** Says that a unit of work is to leave no trace. */
    private static final class Withheld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Taken taken;

        private Withheld(Taken taken) {
            super("findings", null, false, false);
            this.taken = taken;
        }
    }

    /** Returns the workbook.
     *  @throws NotFound if the visitor has no open sheet there */
    public byte[] write(CampaignId id, Locale language, Visitor by) {
        List<ScoreBook.Entry> entries = storage.read(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            List<ScoreBook.Entry> all = new ArrayList<>();
            for (AcrossDao.Found found : handle.attach(AcrossDao.class).of(by.accountOrRefuse(), id)) {
                Sheet sheet = assessments.sheet(handle, found.id(), by);
                if (sheet.assignment().state() == AssignmentState.OPEN) {
                    sheet.own().forEach(line -> all.addAll(rows(campaign, found, sheet, line, language)));
                }
            }
            return all;
        });
        if (entries.isEmpty()) {
            throw new NotFound(Message.of("assessment.no-sheet-here"));
        }
        return ScoreBook.write(entries, language);
    }

    /** Takes a workbook in; with one finding nothing of it is kept, and {@link #marked} has it with all of them.
     *  @throws Invalid if the file is no workbook of ours */
    public Taken take(CampaignId id, InputStream bytes, Locale language, Visitor by) {
        Path brought = marked.bring(bytes);
        try (InputStream again = Files.newInputStream(brought)) {
            Taken taken = taken(id, again, language, by);
            if (taken.findings().isEmpty()) {
                marked.forget(id, by);
            } else {
                marked.mark(brought, taken.findings(), language, id, by);
            }
            return taken;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + brought, unreadable);
        } finally {
            MarkedScores.delete(brought);
        }
    }

    /** Returns the visitor's own workbook with what was found in it the last time; empty if nothing was. */
    public Optional<Path> marked(CampaignId id, Visitor by) {
        return marked.find(id, by);
    }

    private Taken taken(CampaignId id, InputStream bytes, Locale language, Visitor by) {
        Map<String, List<ScoreBook.Entry>> bySheet = new LinkedHashMap<>();
        ScoreBook.read(bytes)
                .forEach(row -> bySheet.computeIfAbsent(row.sheet(), sheet -> new ArrayList<>())
                        .add(row));
        try {
            return storage.write(handle -> {
                List<Finding> findings = new ArrayList<>();
                int lines = 0;
                for (Map.Entry<String, List<ScoreBook.Entry>> sheet : bySheet.entrySet()) {
                    lines += take(handle, id, sheet.getKey(), sheet.getValue(), new Reading(language, by, findings));
                }
                Taken taken = new Taken(bySheet.size(), findings.isEmpty() ? lines : 0, findings);
                if (!findings.isEmpty()) {
                    throw new Withheld(taken);
                }
                return taken;
            });
        } catch (Withheld withheld) {
            return withheld.taken;
        }
    }

    /** Who reads, and what was found. */
    private record Reading(Locale language, Visitor by, List<Finding> findings) {
        void find(ScoreBook.Entry row, String field, Message why) {
            findings.add(new Finding(row.number(), ScoreBook.column(field), row.entrant() + " " + row.code(), why));
        }
    }

    private int take(Handle handle, CampaignId campaign, String id, List<ScoreBook.Entry> rows, Reading reading) {
        Map<String, Scoring.Sent> sent = new LinkedHashMap<>();
        Map<String, ScoreBook.Entry> places = new LinkedHashMap<>();
        try {
            Sheet sheet = assessments.sheet(handle, AssignmentId.of(id), reading.by());
            Campaign own = assessments.campaign(handle, sheet.assignment());
            if (!own.id().equals(campaign)) {
                throw new NotFound(Message.of("scores.other-campaign"));
            }
            byLine(rows).forEach((code, entries) -> {
                try {
                    Criterion line = sheet.own().stream()
                            .filter(known -> known.code().equals(code))
                            .findFirst()
                            .orElseThrow(() -> new NotFound(Message.of("assessment.no-such-line", code)));
                    Widget widget = widget(own, sheet, line, reading.language());
                    Typed typed = new ScoreRows(reading.language()).typed(widget, entries);
                    Value.Fields read = AnswerReader.read(line, typed);
                    Value.Fields answer = typed.holds("abstain", "yes") ? ScoredLine.abstaining(read) : read;
                    places.put(line.answerKey(), entries.get(0));
                    sent.put(line.answerKey(), new Scoring.Sent(answer, version(entries.get(0))));
                } catch (Invalid invalid) {
                    reading.find(entries.get(0), field(invalid), invalid.reason());
                } catch (Rejected refused) {
                    reading.find(entries.get(0), "answer", refused.detail());
                }
            });
            Scoring.Outcome outcome =
                    assessments.saveAll(handle, sheet.assignment().id(), sent, reading.by());
            outcome.refused().forEach((key, why) -> reading.find(places.getOrDefault(key, rows.get(0)), "answer", why));
            return outcome.changed();
        } catch (Rejected refused) {
            reading.find(rows.get(0), "sheet", refused.detail());
            return 0;
        }
    }

    private static String field(Invalid invalid) {
        return invalid.fields().keySet().stream().findFirst().orElse("answer");
    }

    private static Map<String, List<ScoreBook.Entry>> byLine(List<ScoreBook.Entry> rows) {
        Map<String, List<ScoreBook.Entry>> lines = new LinkedHashMap<>();
        rows.forEach(row -> lines.computeIfAbsent(row.code().split(" ", 2)[0], code -> new ArrayList<>())
                .add(row));
        return lines;
    }

    private static int version(ScoreBook.Entry row) {
        if (!row.version().matches("[0-9]{1,6}")) {
            throw new Invalid("version", Message.of("scores.no-version", row.version()));
        }
        return Integer.parseInt(row.version());
    }

    private List<ScoreBook.Entry> rows(
            Campaign campaign, AcrossDao.Found found, Sheet sheet, Criterion line, Locale language) {
        Widget widget = widget(campaign, sheet, line, language);
        Optional<ScoredLine> said = sheet.line(line);
        ScoreRows words = new ScoreRows(language);
        List<Widget> parts = ScoreRows.parts(widget);
        List<ScoreBook.Entry> rows = new ArrayList<>();
        for (Widget part : parts) {
            boolean first = rows.isEmpty();
            rows.add(new ScoreBook.Entry(
                    0,
                    found.entrantName(),
                    line.code() + (parts.size() > 1 ? " " + (rows.size() + 1) : ""),
                    part.label().orElse(line.label()),
                    part.max(),
                    widget.ticked(ScoreRows.NOT_APPLICABLE) ? words.notApplicable() : words.answer(part),
                    part.hasRange() && !words.answer(part).isEmpty()
                            ? part.value("points")
                            : first ? ScoreRows.points(widget) : "",
                    first ? widget.value("reason") : "",
                    first && widget.ticked("abstain")
                            ? Message.of("assessment.abstained").in(language)
                            : "",
                    words.how(part),
                    found.id().text(),
                    Integer.toString(said.map(ScoredLine::version).orElse(0))));
        }
        return rows;
    }

    private Widget widget(Campaign campaign, Sheet sheet, Criterion line, Locale language) {
        Rubric rubric = campaigns.rubric(campaign).resolved(campaign.rubric().interpretations());
        Wording wording = campaigns.rubric(campaign).wording(language);
        SheetViews views = new SheetViews(rubric, sheet.result(), wording, language);
        Typed typed = sheet.line(line)
                .map(scored -> AnswerWriter.write(line, scored.answer()))
                .orElse(Typed.NOTHING);
        return views.line(
                        line,
                        new SheetViews.Known(
                                typed, "", 0, Optional.empty(), List.of(), Optional.empty(), Optional.empty()))
                .widget();
    }
}
