package org.hongping.core.offline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.evidence.EvidenceService;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;

/** The files in the folders of a package: looked at first, all of them, and taken only when nothing is found. */
final class PackageFiles {
    private final PackageZip zip;
    private final EvidenceService evidence;
    private final Set<String> codes;
    private final Map<PackageZip.Part, String> digests = new LinkedHashMap<>();
    private final List<PackageFinding> findings = new ArrayList<>();
    private long unpacked;

    PackageFiles(PackageZip zip, EvidenceService evidence, Set<String> codes) {
        this.zip = zip;
        this.evidence = evidence;
        this.codes = codes;
    }

    /** Looks at every file, and at whether each that is listed is there.
     *  @throws Invalid if all together unpack to more than is read */
    List<PackageFinding> look(List<PackageContent.Listed> listed) throws IOException {
        for (PackageZip.Part part : zip.files()) {
            if (part.code(codes).isEmpty()) {
                findings.add(PackageFinding.ofPackage(part.path(), Message.of("offline.no-line")));
            } else {
                look(part);
            }
        }
        for (PackageContent.Listed one : listed) {
            boolean there = digests.keySet().stream()
                    .anyMatch(part -> part.name().equals(one.name())
                            && part.code(codes).filter(one.code()::equals).isPresent());
            boolean refused =
                    findings.stream().anyMatch(finding -> finding.place().endsWith("/" + one.name()));
            if (!there && !refused) {
                findings.add(PackageFinding.at(
                        PackageSheet.EVIDENCE,
                        one.row(),
                        one.code(),
                        Message.of("offline.listed-not-there", one.name(), one.code())));
            }
        }
        return findings;
    }

    private void look(PackageZip.Part part) throws IOException {
        try (InputStream bytes = new Counted(zip.open(part))) {
            digests.put(part, evidence.check(part.name(), bytes));
        } catch (Unpacked tooMuch) {
            throw tooMuch.refusal();
        } catch (ZipException damaged) {
            findings.add(PackageFinding.ofPackage(part.path(), Message.of("offline.file-damaged")));
        } catch (Rejected why) {
            findings.add(PackageFinding.ofPackage(part.path(), why.reason()));
        }
    }

    /** Takes every file that does not stand beside its line already. */
    Map<String, List<Evidence>> take(Map<String, List<Evidence>> standing, Visitor by) throws IOException {
        Map<String, List<Evidence>> taken = new LinkedHashMap<>();
        for (Map.Entry<PackageZip.Part, String> file : digests.entrySet()) {
            String code = file.getKey().code(codes).orElseThrow();
            List<Evidence> pieces = taken.computeIfAbsent(code, key -> new ArrayList<>());
            boolean there = Optional.ofNullable(standing.get(code)).orElse(List.of()).stream()
                            .anyMatch(piece -> piece.sha256().equals(file.getValue()))
                    || pieces.stream().anyMatch(piece -> piece.sha256().equals(file.getValue()));
            if (!there) {
                try (InputStream bytes = zip.open(file.getKey())) {
                    pieces.add(evidence.take(file.getKey().name(), bytes, by));
                }
            }
        }
        return taken;
    }

    /** A small file may unpack to a very large one; all together are counted as they come, whatever the list says. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws Unpacked {
            unpacked += bytes;
            if (unpacked > PackageZip.MOST_BYTES) {
                throw new Unpacked();
            }
        }
    }

    private static final class Unpacked extends IOException {
        Invalid refusal() {
            return new Invalid(
                    "file", Message.of("offline.unpacked", Long.toString(PackageZip.MOST_BYTES / 1024 / 1024)));
        }
    }
}
