package org.hongping.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line to a mail server on this machine. It keeps its port from the beginning to the end, for another program might
 * take one that is let go of for a moment.
 */
final class MailLine implements AutoCloseable {
    /** What becomes of who calls. */
    enum State {
        /** Is cut off at once. */
        DEAD,
        /** Reaches the mail server, which takes the mail; that it did is kept back. */
        SWALLOWING,
        /** Reaches the mail server. */
        OPEN
    }

    /** After it the mail itself is sent, and the next answer is whether that was taken. */
    private static final String GO_ON = "354";

    private final ServerSocket door;
    private final int mailServer;
    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private volatile State state = State.DEAD;

    private MailLine(ServerSocket door, int mailServer) {
        this.door = door;
        this.mailServer = mailServer;
    }

    /** Makes a line that is dead. */
    static MailLine to(int mailServer) throws IOException {
        ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        MailLine line = new MailLine(door, mailServer);
        start(line::accept);
        return line;
    }

    /** Returns the port it is called at. */
    int port() {
        return door.getLocalPort();
    }

    /** Cuts off who is on the line; whoever calls from now on finds it so. */
    void turn(State now) throws IOException {
        state = now;
        calls.set(0);
        for (Socket end = ends.poll(); end != null; end = ends.poll()) {
            end.close();
        }
    }

    /** Returns how often a sender has called since it is so. */
    int calls() {
        return calls.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket sender = kept(door.accept());
                calls.incrementAndGet();
                if (state == State.DEAD) {
                    sender.close();
                    continue;
                }
                Socket server = kept(new Socket(InetAddress.getLoopbackAddress(), mailServer));
                start(() -> questions(sender, server));
                start(() -> answers(server, sender));
            }
        } catch (IOException closed) {
            // the line is taken down
        }
    }

    private static void questions(Socket sender, Socket server) {
        try {
            sender.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
        } catch (IOException gone) {
            // the sender was killed, or the line is taken down
        }
    }

    private void answers(Socket server, Socket sender) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = sender.getOutputStream();
            boolean told = true;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (told) {
                    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
                told = told && !(state == State.SWALLOWING && line.startsWith(GO_ON));
            }
        } catch (IOException gone) {
            // as above
        }
    }

    private Socket kept(Socket end) {
        ends.add(end);
        return end;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "mail line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        turn(State.DEAD);
    }
}
