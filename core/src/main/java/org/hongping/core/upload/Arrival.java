package org.hongping.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.TooLarge;
import org.hongping.rubric.Message;

/**
 * The bytes of one file on its way. Whoever came last writes: on a broken line the request before hangs for a while and
 * would keep out the one that goes on. Nobody writes while it is used. Safe for many threads.
 */
final class Arrival {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private Object writer = new Object();
    private boolean held;
    private boolean gone;

    Arrival(Path file) {
        this.file = file;
    }

    /** Returns how many bytes are safe on the disk. */
    long safe() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size(); // before: what comes in between is not forced
            channel.force(true);
            return size;
        } catch (NoSuchFileException nothingYet) {
            return 0;
        }
    }

    /**
     * Adds bytes to the end, as many as come; also of a stream that breaks off all that came are kept.
     *
     * @param offset how many are there before
     * @param size how many there may be after; if more come, none of these is kept
     * @return how many are there and safe on the disk
     */
    long add(long offset, long size, InputStream bytes) throws IOException {
        Object turn = new Object();
        try (FileChannel channel = begin(turn, offset)) {
            try {
                return copy(turn, channel, offset, size, bytes);
            } finally {
                channel.force(true);
                if (offset == 0) {
                    UploadFolder.force(file);
                }
            }
        }
    }

    private synchronized FileChannel begin(Object turn, long offset) throws IOException {
        refuseUnlessOpen();
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long arrived = channel.size();
        if (arrived != offset) {
            try (channel) {
                channel.force(true);
            }
            throw new WrongOffset(offset, arrived);
        }
        writer = turn;
        return channel;
    }

    private long copy(Object turn, FileChannel channel, long offset, long size, InputStream bytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long end = offset;
        for (int read = read(bytes, buffer, end, size); read >= 0; read = read(bytes, buffer, end, size)) {
            if (end + read > size) {
                undo(turn, channel, offset);
                throw tooMuch(size);
            }
            write(turn, channel, end, ByteBuffer.wrap(buffer, 0, read));
            end += read;
        }
        return end;
    }

    static Rejected tooMuch(long size) {
        return new TooLarge(Message.of("upload.too-much", Long.toString(size)));
    }

    private static int read(InputStream bytes, byte[] buffer, long end, long size) {
        try {
            return bytes.read(buffer);
        } catch (IOException brokenOff) {
            throw new Rejected(
                    409, "upload-broken", Message.of("upload.broke-off", Long.toString(end), Long.toString(size)));
        }
    }

    private synchronized void write(Object turn, FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        refuseUnlessTurnOf(turn);
        long end = at;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    private synchronized void undo(Object turn, FileChannel channel, long offset) throws IOException {
        refuseUnlessTurnOf(turn);
        channel.truncate(offset);
    }

    private void refuseUnlessTurnOf(Object turn) {
        refuseUnlessOpen();
        if (writer != turn) {
            throw busy();
        }
    }

    private void refuseUnlessOpen() {
        if (held || gone) {
            throw busy();
        }
    }

    private static Rejected busy() {
        return new Rejected(409, "upload-busy", Message.of("upload.busy"));
    }

    /** Keeps everybody else out until {@link #release}. */
    synchronized void hold() {
        refuseUnlessOpen();
        held = true;
    }

    synchronized void release() {
        held = false;
    }

    /** Opens what has arrived, for whoever holds it. */
    InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    /** Takes the bytes away for good; only whoever holds it may. */
    synchronized void delete() throws IOException {
        gone = true;
        Files.deleteIfExists(file);
    }

    /** Takes the bytes away unless they are held; says whether they are gone. */
    synchronized boolean deleteIfFree() throws IOException {
        if (!held) {
            delete();
        }
        return gone;
    }
}
