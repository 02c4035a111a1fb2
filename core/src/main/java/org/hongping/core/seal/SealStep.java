package org.hongping.core.seal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.Dossier;
import org.hongping.core.storage.Checksum;

/**
 * How far printing, sealing and scanning back is.
 *
 * @param asked whether the campaign asks for it
 * @param application id of the application
 * @param checksum of what would be printed now
 * @param prints what was printed, newest first
 * @param scans what came back, newest first
 */
public record SealStep(
        boolean asked, ApplicationId application, String checksum, List<FormPrint> prints, List<SealedScan> scans) {
    /** Copies the lists. */
    public SealStep {
        prints = List.copyOf(prints);
        scans = List.copyOf(scans);
    }

    static SealStep of(Dossier dossier, List<FormPrint> prints, List<SealedScan> scans) {
        ApplicationId id = dossier.application().id();
        return new SealStep(true, id, Checksum.of(FormPrint.content(dossier)), prints, scans);
    }

    static SealStep notAsked(ApplicationId application) {
        return new SealStep(false, application, "", List.of(), List.of());
    }

    /** Returns what of it there was at that moment. */
    SealStep until(Instant moment) {
        return new SealStep(
                asked,
                application,
                checksum,
                prints.stream()
                        .filter(print -> !print.printedAt().isAfter(moment))
                        .toList(),
                scans.stream().filter(scan -> !scan.broughtAt().isAfter(moment)).toList());
    }

    /** Returns the last print if it says what stands now. */
    public Optional<FormPrint> fresh() {
        return prints.stream().findFirst().filter(print -> print.checksum().equals(checksum));
    }

    /** Says whether something was changed after the last print. */
    public boolean isStale() {
        return !prints.isEmpty() && fresh().isEmpty();
    }

    /** Says whether the sealed sheet of what stands now came back, with all its pages. */
    public boolean isSealed() {
        return scans.stream().anyMatch(this::accepts) && missing().isEmpty();
    }

    /**
     * Returns the pages that what came back so far lacks, from 1; empty while nothing came back, and of a form that was
     * printed without numbers. A page that somebody confirmed by hand may stand for any of them.
     */
    public List<Integer> missing() {
        List<ScanPage> accepted = scans.stream()
                .filter(this::accepts)
                .flatMap(scan -> scan.pages().stream())
                .filter(page -> judge(page).isAccepted())
                .toList();
        long byHand = accepted.stream().filter(page -> numberOf(page) == 0).count();
        return accepted.stream()
                .map(page -> page.code().orElseThrow().pages())
                .filter(pages -> pages > 0)
                .distinct()
                .map(pages -> lacking(accepted, pages))
                .min(Comparator.comparing(List::size))
                .filter(missing -> missing.size() > byHand)
                .orElse(List.of());
    }

    /** Two people may print the same on different machines: pages belong together that say the same count. */
    private static List<Integer> lacking(List<ScanPage> accepted, int pages) {
        Set<Integer> there = accepted.stream()
                .filter(page -> page.code().orElseThrow().pages() == pages)
                .map(SealStep::numberOf)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, pages)
                .filter(page -> !there.contains(page))
                .boxed()
                .toList();
    }

    private static int numberOf(ScanPage page) {
        return page.code().map(PrintCode::page).orElse(0);
    }

    /** Says whether it is asked for and not there. */
    public boolean isLacking() {
        return asked && !isSealed();
    }

    /** Says whether a file counts: a page of this print is in it and none of anything else. */
    public boolean accepts(SealedScan scan) {
        List<PageReading> readings = scan.pages().stream().map(this::judge).toList();
        return readings.stream().anyMatch(PageReading::isAccepted)
                && readings.stream().allMatch(reading -> reading.isAccepted() || reading == PageReading.UNREAD);
    }

    /** Says what a page is. */
    public PageReading judge(ScanPage page) {
        if (page.code().isEmpty()) {
            return PageReading.UNREAD;
        }
        PrintCode code = page.code().get();
        if (!code.application().equals(application.text())) {
            return PageReading.FOREIGN;
        }
        Optional<FormPrint> print = prints.stream()
                .filter(known ->
                        known.number() == code.number() && known.shortChecksum().equals(code.code()))
                .findFirst();
        if (print.isEmpty()) {
            return PageReading.UNKNOWN;
        }
        if (!print.get().checksum().equals(checksum)) {
            return PageReading.OUTDATED;
        }
        return page.confirmedBy().isPresent() ? PageReading.CONFIRMED : PageReading.MATCHED;
    }
}
