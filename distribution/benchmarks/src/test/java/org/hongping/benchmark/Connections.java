package org.hongping.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Clients that ask and wait, over and over, each on a connection of its own and all of them on one thread: they share
 * the machine with the server they measure, so that whatever they use up is taken from it. For one thread.
 */
final class Connections {
    private static final int LARGEST_ANSWER = 1 << 18;
    private static final byte[] LENGTH = ascii("\r\ncontent-length: ");
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
    private static final byte[] FINE = ascii("http/1.1 200 ");

    private final InetSocketAddress server;
    private final List<Client> clients = new ArrayList<>();
    private long[] taken = new long[1 << 16];
    private int answers;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Leads to an address as a server prints it. */
    Connections(String address) {
        URI uri = URI.create(address);
        server = new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** Adds a client; it asks what it is given, as it goes over the wire, until that is empty. */
    void add(Supplier<byte[]> questions) {
        clients.add(new Client(questions));
    }

    /** Lets every client ask all it has to; returns how many nanoseconds each answer took.
     *  @throws IllegalStateException if one is not answered by 200 */
    long[] run() throws IOException {
        try (Selector selector = Selector.open()) {
            for (Client client : clients) {
                client.connect(selector);
            }
            int asking = clients.size();
            while (asking > 0) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    Client client = (Client) key.attachment();
                    if (client.isAnswered() && !client.ask()) {
                        asking--;
                    }
                }
                selector.selectedKeys().clear();
            }
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
        return Arrays.copyOf(taken, answers);
    }

    private void keep(long nanos) {
        if (answers == taken.length) {
            taken = Arrays.copyOf(taken, 2 * answers);
        }
        taken[answers++] = nanos;
    }

    private final class Client {
        private final Supplier<byte[]> questions;
        private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
        private SocketChannel channel;
        private long asked;
        private int whole;

        Client(Supplier<byte[]> questions) {
            this.questions = questions;
        }

        void connect(Selector selector) throws IOException {
            channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            ask();
        }

        /** Asks what comes next; says whether there was anything. */
        boolean ask() throws IOException {
            byte[] question = questions.get();
            in.clear();
            whole = 0;
            asked = System.nanoTime();
            ByteBuffer out = ByteBuffer.wrap(question);
            while (out.hasRemaining()) { // what is asked is short, and nothing else is on its way
                channel.write(out);
            }
            return question.length > 0;
        }

        /** Reads what is there; says whether that is all of the answer. */
        boolean isAnswered() throws IOException {
            if (channel.read(in) < 0) {
                throw new EOFException("the server hung up");
            }
            if (whole == 0) {
                whole = whole();
            }
            if (whole == 0 || in.position() < whole) {
                return false;
            }
            keep(System.nanoTime() - asked);
            return true;
        }

        /** Returns how long the answer is, head and all; 0 while that is not known. */
        private int whole() {
            int end = find(END_OF_HEAD, in.position());
            if (end < 0) {
                return 0;
            }
            int length = find(LENGTH, end);
            if (find(FINE, FINE.length) != 0 || length < 0) {
                throw new IllegalStateException(
                        "answered: " + new String(in.array(), 0, in.position(), StandardCharsets.UTF_8));
            }
            int whole = 0;
            for (int digit = length + LENGTH.length; in.get(digit) != '\r'; digit++) {
                whole = 10 * whole + in.get(digit) - '0';
            }
            return end + END_OF_HEAD.length + whole;
        }

        /** Returns where it stands first, whether in capitals or not; below 0 if not there: no text is made of it all. */
        private int find(byte[] what, int before) {
            byte[] there = in.array();
            for (int at = 0; at <= before - what.length; at++) {
                int same = 0;
                while (same < what.length && lower(there[at + same]) == what[same]) {
                    same++;
                }
                if (same == what.length) {
                    return at;
                }
            }
            return -1;
        }

        private static int lower(byte letter) {
            return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
        }

        void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
