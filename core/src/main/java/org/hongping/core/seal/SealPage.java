package org.hongping.core.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Desk;
import org.hongping.core.evidence.Evidence;
import org.hongping.rubric.Message;

/**
 * The page of the sealed form: what was printed, what came back.
 *
 * @param step how far it is
 * @param files what came back, newest first
 * @param writable whether something may still come back
 * @param lacking what to do next; empty once it is sealed
 */
public record SealPage(SealStep step, List<FileView> files, boolean writable, Optional<Message> lacking) {
    /** Copies the files. */
    public SealPage {
        files = List.copyOf(files);
    }

    /**
     * A file that came back.
     *
     * @param scan the file itself
     * @param kind kind of its state, for the icon
     * @param says what it turned out to be, in a sentence
     * @param pages its pages
     * @param unread whether it waits for a confirmation by hand
     */
    public record FileView(SealedScan scan, String kind, Message says, List<PageView> pages, boolean unread) {
        /** Copies the pages. */
        public FileView {
            pages = List.copyOf(pages);
        }

        /** Returns the file. */
        public Evidence file() {
            return scan.file();
        }
    }

    /**
     * A page of such a file.
     *
     * @param number from 1
     * @param kind kind of its state, for the icon
     * @param says what it turned out to be, in words
     */
    public record PageView(int number, String kind, Message says) {}

    static SealPage of(Desk desk, SealService seals) {
        SealStep step = seals.step(desk);
        List<FileView> files = new ArrayList<>();
        step.scans().forEach(scan -> files.add(file(step, scan, seals)));
        boolean writable = desk.own() && desk.application().state().isWritable();
        return new SealPage(
                step, files, writable, step.isLacking() ? Optional.of(SealSteps.lacking(step)) : Optional.empty());
    }

    private static FileView file(SealStep step, SealedScan scan, SealService seals) {
        List<PageView> pages =
                scan.pages().stream().map(page -> page(step, page, seals)).toList();
        if (step.accepts(scan)) {
            boolean byHand = scan.pages().stream().anyMatch(page -> step.judge(page) == PageReading.CONFIRMED);
            if (!step.missing().isEmpty()) {
                Message lacks = Message.of("application.scan-incomplete", SealSteps.pages(step.missing()));
                return new FileView(scan, "attention", lacks, pages, unread(scan));
            }
            String key = byHand ? "application.scan-by-hand" : "application.scan-accepted";
            return new FileView(scan, "done", Message.of(key), pages, false);
        }
        if (scan.pages().stream().allMatch(page -> page.code().isEmpty())) {
            return new FileView(scan, "attention", Message.of("application.scan-unread"), pages, true);
        }
        PageView fault = pages.stream()
                .filter(page -> page.kind().equals("refused"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a scan is accepted, unread or at fault: " + scan.id()));
        Message says = Message.of("application.scan-refused", Integer.toString(fault.number()), fault.says());
        return new FileView(scan, "refused", says, pages, false);
    }

    private static boolean unread(SealedScan scan) {
        return scan.pages().stream().anyMatch(page -> page.code().isEmpty());
    }

    private static PageView page(SealStep step, ScanPage page, SealService seals) {
        PageReading reading = step.judge(page);
        return new PageView(page.page(), reading.kind(), words(reading, page, seals));
    }

    private static Message matched(PrintCode code) {
        return code.page() == 0
                ? Message.of("application.reading.MATCHED")
                : Message.of("application.reading-page", Integer.toString(code.page()), Integer.toString(code.pages()));
    }

    private static Message words(PageReading reading, ScanPage page, SealService seals) {
        String key = "application.reading." + reading.name();
        return switch (reading) {
            case MATCHED -> matched(page.code().orElseThrow());
            case CONFIRMED, UNREAD -> Message.of(key);
            case OUTDATED, UNKNOWN ->
                Message.of(
                        key,
                        Integer.toString(page.code().orElseThrow().number()),
                        page.code().orElseThrow().code());
            case FOREIGN ->
                seals.entrantOf(page.code().orElseThrow())
                        .map(entrant -> Message.of(key, entrant))
                        .orElseGet(() -> Message.of("application.reading-nowhere"));
        };
    }
}
