package org.hongping.core.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hongping.rubric.Message;

/** A part of a packed file, read as it is unpacked: more than was agreed is not read, whatever the directory says. */
final class Bounded extends FilterInputStream {
    private final long most;
    private long read;

    Bounded(InputStream packed, long most) {
        super(packed);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(Math.max(0, bytes));
        return bytes;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > most) {
            throw new Exceeded(most);
        }
    }

    /** There is more to unpack than anybody types. */
    static final class Exceeded extends IOException {
        private final long most;

        Exceeded(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        Message why() {
            return Message.of("exchange.file-unpacked", String.valueOf(most >> 20));
        }
    }
}
