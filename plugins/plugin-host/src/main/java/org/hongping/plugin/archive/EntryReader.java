package org.hongping.plugin.archive;

import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads one entry to its end: its local header must say what the directory says, its content what both say. */
final class EntryReader {
    private static final long LOCAL_SIGNATURE = 0x04034b50L;
    private static final int LOCAL_LENGTH = 30;
    private static final long DESCRIPTOR_SIGNATURE = 0x08074b50L;
    private static final int DESCRIPTOR_LENGTH = 16;

    private final ByteView view;
    private final CentralHeader header;
    private final int at;

    EntryReader(ByteView view, CentralHeader header) {
        this.view = view;
        this.header = header;
        this.at = (int) header.offset();
    }

    /** Says whether everything the directory says about this entry stands there a second time. */
    boolean agrees() {
        return view.has(header.offset(), LOCAL_LENGTH)
                && view.has(header.offset(), end() - at)
                && view.u32(at) == LOCAL_SIGNATURE
                && view.u16(at + 4) == header.needed()
                && view.u16(at + 6) == header.flags()
                && view.u16(at + 8) == header.method()
                && view.u32(at + 10) == header.moment()
                && (header.hasDescriptor() ? sizesAreBehind() : sizesStandAt(at + 14))
                && view.u16(at + 26) == header.nameLength()
                && view.u16(at + 28) == header.extraLength()
                && view.sameRange(
                        at + LOCAL_LENGTH,
                        header.at() + CentralHeader.LENGTH,
                        header.nameLength() + header.extraLength());
    }

    /** Returns where the next entry begins. */
    long end() {
        return data() + header.packed() + (header.hasDescriptor() ? DESCRIPTOR_LENGTH : 0);
    }

    private long data() {
        return header.offset() + LOCAL_LENGTH + header.nameLength() + header.extraLength();
    }

    private boolean sizesAreBehind() {
        int behind = (int) (data() + header.packed());
        return view.u32(at + 14) == 0
                && view.u32(at + 18) == 0
                && view.u32(at + 22) == 0
                && view.u32(behind) == DESCRIPTOR_SIGNATURE
                && sizesStandAt(behind + 4);
    }

    private boolean sizesStandAt(int place) {
        return view.u32(place) == header.crc()
                && view.u32(place + 4) == header.packed()
                && view.u32(place + 8) == header.size();
    }

    /** Returns the content if it has the size and the checksum it is said to have; sizes are within limits by now. */
    Optional<byte[]> content() {
        byte[] packed = view.range((int) data(), (int) header.packed());
        return (header.isStored() ? Optional.of(packed) : inflated(packed))
                .filter(content -> content.length == header.size())
                .filter(content -> crc(content) == header.crc());
    }

    private Optional<byte[]> inflated(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[(int) header.size()];
            int length = inflater.inflate(content);
            boolean ended = length == content.length && inflater.inflate(new byte[1]) == 0 && inflater.finished();
            return ended && inflater.getBytesRead() == packed.length ? Optional.of(content) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static long crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
