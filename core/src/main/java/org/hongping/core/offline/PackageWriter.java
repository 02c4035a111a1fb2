package org.hongping.core.offline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hongping.core.application.Criteria;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Rubric;

/** Writes a package: how-to, workbook, a folder for each line with the files that are there. */
final class PackageWriter {
    private static final int LONGEST_FOLDER = 40;

    private final EvidenceService evidence;
    private final Campaign campaign;
    private final InstalledRubric revision;
    private final Rubric rubric;
    private final Locale language;

    PackageWriter(EvidenceService evidence, Campaign campaign, InstalledRubric revision, Locale language) {
        this.evidence = evidence;
        this.campaign = campaign;
        this.revision = revision;
        this.rubric = revision.resolved(campaign.rubric().interpretations());
        this.language = language;
    }

    void write(OutputStream out, Filled filled) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(Message.of("offline.how-to-name").in(language) + ".txt"));
            // With the mark in front Windows' notepad knows the letters.
            zip.write(('\uFEFF' + howTo().replace("|", "\r\n")).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(Message.of("offline.book-name").in(language) + ".xlsx"));
            book(filled).write(new Unclosed(zip));
            zip.closeEntry();
            for (Criterion line : Criteria.of(rubric)) {
                folder(zip, line, filled.evidence().getOrDefault(line.code(), List.of()));
            }
        }
    }

    private String howTo() {
        return Message.of("offline.how-to", campaign.text().title()).in(language);
    }

    private PackageBook book(Filled filled) {
        PackageBook book = new PackageBook(language);
        Wording wording = revision.wording(language);
        identity(book, filled);
        for (Input input : FormInputs.of(rubric, wording, language)) {
            String value = input.shown(filled.fields().getOrDefault(input.key(), ""));
            book.add(
                    PackageSheet.FORM,
                    List.of(input.key(), input.label(), input.asks()),
                    value,
                    input.options(),
                    input.open());
        }
        for (Criterion line : Criteria.of(rubric)) {
            for (Input input : LineInputs.of(rubric, line, wording, language)) {
                book.add(
                        PackageSheet.ANSWERS,
                        List.of(input.key(), input.about(), input.label(), input.asks()),
                        filled.answer(line.answerKey(), input),
                        input.options(),
                        input.open());
            }
        }
        for (Criterion line : Criteria.of(rubric)) {
            List<Evidence> files = filled.evidence().getOrDefault(line.code(), List.of());
            List<String> told = List.of(line.code(), wording.of(line.code(), line.label()));
            if (files.isEmpty()) {
                book.add(PackageSheet.EVIDENCE, told, "", List.of(), true);
            }
            names(files).forEach((name, file) -> book.add(PackageSheet.EVIDENCE, told, name, List.of(), true));
        }
        return book;
    }

    private void identity(PackageBook book, Filled filled) {
        identity(book, "campaign", campaign.id().text());
        identity(book, "rubric", revision.rubricDigest());
        identity(book, "creditCode", filled.creditCode());
        identity(book, "entrant", filled.entrant());
    }

    private void identity(PackageBook book, String key, String value) {
        String label = Message.of("offline.identity." + key).in(language);
        book.add(PackageSheet.IDENTITY, List.of(key, label), value, List.of(), true);
    }

    private void folder(ZipOutputStream zip, Criterion line, List<Evidence> files) throws IOException {
        String folder = Message.of("offline.folder").in(language) + "/" + plain(line) + "/";
        zip.putNextEntry(new ZipEntry(folder));
        zip.closeEntry();
        for (Map.Entry<String, Evidence> file : names(files).entrySet()) {
            zip.putNextEntry(new ZipEntry(folder + file.getKey()));
            Files.copy(evidence.file(file.getValue()), zip);
            zip.closeEntry();
        }
    }

    /** Two files of one line may have the same name. */
    private static Map<String, Evidence> names(List<Evidence> files) {
        Map<String, Evidence> names = new java.util.LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Evidence file : files) {
            int number = seen.merge(file.fileName(), 1, Integer::sum);
            names.put(number == 1 ? file.fileName() : number + "-" + file.fileName(), file);
        }
        return names;
    }

    private String plain(Criterion line) {
        String label = revision.wording(language)
                .of(line.code(), line.label())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}.]", " ")
                .strip();
        String brief = label.codePointCount(0, label.length()) > LONGEST_FOLDER
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST_FOLDER))
                : label;
        return (line.code() + " " + brief).strip();
    }

    /** What writes the workbook would close the whole package with it. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
