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
 * The line to a mail server on this machine. One that swallows answers lets a mail through to the mail server and keeps
 * back what that says to it, so that the sender never learns that it was taken.
 */
final class MailLine implements AutoCloseable {
    /** After it the mail itself is sent, and the next answer is whether that was taken. */
    private static final String GO_ON = "354";

    private final ServerSocket door;
    private final int mailServer;
    private final boolean swallows;
    private final AtomicInteger calls = new AtomicInteger();
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();

    private MailLine(ServerSocket door, int mailServer, boolean swallows) {
        this.door = door;
        this.mailServer = mailServer;
        this.swallows = swallows;
    }

    /** Opens a line at a port. */
    static MailLine open(int port, int mailServer) throws IOException {
        return open(port, mailServer, false);
    }

    /** Opens one that keeps back whether a mail was taken. */
    static MailLine swallowing(int port, int mailServer) throws IOException {
        return open(port, mailServer, true);
    }

    private static MailLine open(int port, int mailServer, boolean swallows) throws IOException {
        ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        MailLine line = new MailLine(door, mailServer, swallows);
        start(line::accept);
        return line;
    }

    /** Returns how often a sender has called. */
    int calls() {
        return calls.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket sender = kept(door.accept());
                calls.incrementAndGet();
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
                told = told && !(swallows && line.startsWith(GO_ON));
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
        for (Socket end : ends) {
            end.close();
        }
    }
}
