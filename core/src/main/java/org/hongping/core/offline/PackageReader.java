package org.hongping.core.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.AnswerReader;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.DraftContent;
import org.hongping.core.application.Typed;
import org.hongping.core.rubric.Wording;
import org.hongping.core.web.Invalid;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.Cell;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;

/** Reads the workbook of a package: by the order of its tabs and the keys in the first column, in any language. */
final class PackageReader {
    private static final int MOST_ROWS = 5_000;
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Rubric rubric;
    private final List<Wording> wordings;
    private final List<PackageFinding> findings = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    PackageReader(Rubric rubric, List<Wording> wordings) {
        this.rubric = rubric;
        this.wordings = List.copyOf(wordings);
    }

    /** Returns the words of a rubric in every language a workbook may be given out in. */
    static List<Wording> wordings(org.hongping.core.rubric.InstalledRubric revision) {
        return LANGUAGES.stream().map(revision::wording).toList();
    }

    private record Row(int number, String key, String text) {}

    /** Reads a workbook.
     *  @throws Invalid if it is none of ours */
    PackageContent read(Book book) throws IOException {
        if (book.sheets().size() < PackageSheet.values().length) {
            throw new Invalid("file", Message.of("offline.not-our-book"));
        }
        Map<String, PackageContent.Cell> identity = new LinkedHashMap<>();
        rows(book, PackageSheet.IDENTITY)
                .forEach(row -> identity.put(row.key(), new PackageContent.Cell(row.number(), row.text())));
        Map<String, String> fields = fields(rows(book, PackageSheet.FORM));
        Map<String, DraftContent.Answer> answers = answers(rows(book, PackageSheet.ANSWERS));
        List<PackageContent.Listed> listed = rows(book, PackageSheet.EVIDENCE).stream()
                .filter(row -> !row.text().isEmpty())
                .map(row -> new PackageContent.Listed(row.number(), row.key(), row.text()))
                .toList();
        return new PackageContent(identity, fields, answers, listed, rows, findings);
    }

    /** The first row holds the headings; what has no key belongs to the row above in no sheet of ours. */
    private List<Row> rows(Book book, PackageSheet kind) throws IOException {
        List<Row> found = new ArrayList<>();
        book.read(book.sheets().get(kind.number() - 1), row -> {
            if (row.number() > 1) {
                String key = row.at(0).map(Cell::text).map(String::strip).orElse("");
                String text =
                        row.at(kind.fill()).map(Cell::text).map(String::strip).orElse("");
                boolean lost = row.at(kind.fill())
                        .filter(cell -> cell.nature() == Cell.Nature.ERROR || cell.nature() == Cell.Nature.CUT_OFF)
                        .isPresent();
                if (lost) {
                    findings.add(PackageFinding.at(kind, row.number(), key, Message.of("offline.cell-lost", text)));
                } else if (!key.isEmpty() || !text.isEmpty()) {
                    found.add(new Row(row.number(), key, text));
                }
            }
            return found.size() < MOST_ROWS;
        });
        return found;
    }

    private Map<String, String> fields(List<Row> found) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, List<Input>> known = known(FormInputs.of(rubric, wordings.get(0), LANGUAGES.get(0)));
        merge(known, FormInputs.of(rubric, wordings.get(1), LANGUAGES.get(1)));
        each(PackageSheet.FORM, found, known, (row, value) -> {
            fields.put(row.key(), value);
            rows.put(row.key(), row.number());
        });
        return fields;
    }

    private Map<String, DraftContent.Answer> answers(List<Row> found) {
        Map<String, List<Input>> known = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(rubric)) {
            for (int index = 0; index < LANGUAGES.size(); index++) {
                merge(known, LineInputs.of(rubric, line, wordings.get(index), LANGUAGES.get(index)));
            }
        }
        Map<String, Map<String, List<String>>> typed = new LinkedHashMap<>();
        each(PackageSheet.ANSWERS, found, known, (row, value) -> {
            int field = row.key().indexOf(LineInputs.FIELD);
            String line = row.key().substring(0, field);
            rows.putIfAbsent(LineInputs.FIELD + line, row.number());
            type(
                    typed.computeIfAbsent(line, key -> new LinkedHashMap<>()),
                    row.key().substring(field + 1),
                    value);
        });
        Map<String, DraftContent.Answer> answers = new LinkedHashMap<>();
        for (Criterion line : Criteria.of(rubric)) {
            Optional.ofNullable(typed.get(line.answerKey())).ifPresent(said -> {
                Value.Fields answer = AnswerReader.read(line, new Typed(said));
                if (!answer.fields().isEmpty()) {
                    answers.put(line.answerKey(), new DraftContent.Answer(answer, ""));
                }
            });
        }
        return answers;
    }

    /** A box that is answered no, and none of its neighbours yes, says that nothing holds. */
    private static void type(Map<String, List<String>> typed, String name, String value) {
        int tick = name.indexOf(LineInputs.TICK);
        if (tick < 0) {
            if (!(name.endsWith("unmeasured") && value.equals(LineInputs.NO))) {
                typed.put(name, List.of(value));
            }
            return;
        }
        String field = name.substring(0, tick);
        String none = field.substring(0, field.lastIndexOf('.') + 1) + "none";
        boolean check = field.endsWith("check");
        if (value.equals(LineInputs.YES)) {
            List<String> ticked = new ArrayList<>(typed.getOrDefault(field, List.of()));
            ticked.add(name.substring(tick + 1));
            typed.put(field, ticked);
            if (check) {
                typed.remove(none);
            }
        } else if (check && typed.getOrDefault(field, List.of()).isEmpty()) {
            typed.put(none, List.of(LineInputs.YES));
        }
    }

    private interface Taking {
        void take(Row row, String value);
    }

    private void each(PackageSheet kind, List<Row> found, Map<String, List<Input>> known, Taking taking) {
        List<String> seen = new ArrayList<>();
        for (Row row : found) {
            List<Input> inputs = known.getOrDefault(row.key(), List.of());
            if (row.text().isEmpty()) {
                continue;
            }
            if (inputs.isEmpty()) {
                findings.add(
                        PackageFinding.at(kind, row.number(), row.key(), Message.of("offline.unknown-row", row.key())));
                continue;
            }
            Input input = inputs.get(0);
            String place = input.about().isEmpty() ? input.label() : input.about() + " " + input.label();
            Optional<String> value = inputs.stream()
                    .flatMap(one -> one.read(row.text()).stream())
                    .min(java.util.Comparator.comparing(read -> read.equals(row.text())));
            if (seen.contains(row.key())) {
                findings.add(PackageFinding.at(kind, row.number(), place, Message.of("offline.twice")));
            } else if (value.isEmpty()) {
                findings.add(
                        PackageFinding.at(kind, row.number(), place, Message.of("offline.not-offered", row.text())));
            } else {
                taking.take(row, value.get());
            }
            seen.add(row.key());
        }
    }

    private static Map<String, List<Input>> known(List<Input> inputs) {
        Map<String, List<Input>> known = new LinkedHashMap<>();
        merge(known, inputs);
        return known;
    }

    private static void merge(Map<String, List<Input>> known, List<Input> inputs) {
        inputs.forEach(input ->
                known.computeIfAbsent(input.key(), key -> new ArrayList<>()).add(input));
    }
}
