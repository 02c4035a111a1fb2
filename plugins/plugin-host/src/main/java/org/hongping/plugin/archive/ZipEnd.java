package org.hongping.plugin.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tells from its last bytes whether a file can be a whole archive: what is being copied in does not have them yet. */
public final class ZipEnd {
    private static final int LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int HEADER_SIGNATURE = 0x02014b50;

    private ZipEnd() {}

    /**
     * Says whether the file ends with the end of a zip directory, and that directory is where the end says it is. An
     * archive this does not hold for would be refused.
     *
     * @throws IOException if the file cannot be read
     */
    public static boolean standsIn(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = channel.size() - LENGTH;
            if (at < 0) {
                return false;
            }
            ByteBuffer end = read(channel, at, LENGTH);
            if (end.remaining() < LENGTH || end.getInt(0) != END_SIGNATURE) {
                return false;
            }
            long length = Integer.toUnsignedLong(end.getInt(12));
            long start = Integer.toUnsignedLong(end.getInt(16));
            return start + length == at && (length == 0 || isHeader(channel, start));
        }
    }

    private static boolean isHeader(FileChannel channel, long start) throws IOException {
        ByteBuffer header = read(channel, start, Integer.BYTES);
        return header.remaining() == Integer.BYTES && header.getInt(0) == HEADER_SIGNATURE;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, at);
            at += Math.max(0, read);
        }
        return bytes.flip();
    }
}
