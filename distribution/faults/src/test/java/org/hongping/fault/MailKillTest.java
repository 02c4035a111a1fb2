package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 between the writing of a letter and the word that the mail server has it. */
class MailKillTest {
    private static final int KILLS = Report.times(1, 10);
    /** A round every twenty seconds, and some more for a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String APPLICANT = "applicant@example.org";
    private static final String ASSESSOR = "assessor@example.org";

    private SeededHome home;
    private GreenMail mailbox;
    private MailLine line;

    @Test
    void noLetterIsLostAndOnlyTheOneUnderWayComesAgainUnderItsName(@TempDir Path folder) throws Exception {
        home = SeededHome.in(folder);
        mailbox = new GreenMail(new ServerSetup(Server.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try (MailLine made = MailLine.to(mailbox.getSmtp().getPort())) {
            line = made;
            for (int kill = 0; kill < KILLS; kill++) {
                killWhileNobodyAnswers(kill);
                killBeforeTheAnswer(kill);
                letThrough(kill);
            }
        } finally {
            mailbox.stop();
        }
        Report.add(
                2 * KILLS + " times kill -9 with mail in the outbox, the mail server down or its answer held back",
                2 * KILLS + " letters, none lost; the " + KILLS
                        + " whose answer was held back came twice under one Message-ID, the others once");
    }

    /** A letter is written, and the mail server is not there. */
    private void killWhileNobodyAnswers(int kill) throws Exception {
        line.turn(MailLine.State.DEAD);
        try (Server server = Server.start(home.folder())) {
            if (kill == 0) {
                configure(server);
            }
            move(server, "FILING", kill);
            assertThat(mail(server).get("waiting").asInt()).isEqualTo(1);
            server.kill();
        }
    }

    /** That letter is taken, the sender is killed before it hears so; meanwhile another was written. */
    private void killBeforeTheAnswer(int kill) throws Exception {
        line.turn(MailLine.State.SWALLOWING);
        try (Server server = Server.start(home.folder())) {
            await(() -> names(mailbox, APPLICANT).size() == 2 * kill + 1);
            assertThat(line.calls()).isEqualTo(1);
            move(server, "ASSESSMENT", kill);
            assertThat(mail(server).get("waiting").asInt()).isEqualTo(2);
            server.kill();
        }
    }

    private void letThrough(int kill) throws Exception {
        line.turn(MailLine.State.OPEN);
        try (Server server = Server.start(home.folder())) {
            await(() -> mail(server).get("waiting").asInt() == 0);
            assertThat(mail(server).get("sent").asInt()).isEqualTo(2 * (kill + 1));
            assertThat(mail(server).get("troubled")).isEmpty();
            assertThat(line.calls()).isEqualTo(1);
        }
        List<String> again = names(mailbox, APPLICANT);
        assertThat(again).hasSize(2 * (kill + 1));
        assertThat(counted(again))
                .hasSize(kill + 1)
                .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(2));
        assertThat(counted(names(mailbox, ASSESSOR)))
                .hasSize(kill + 1)
                .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    private void configure(Server server) throws IOException, InterruptedException {
        String wanted = "{\"enabled\":true,\"host\":\"127.0.0.1\",\"port\":" + line.port()
                + ",\"security\":\"NONE\",\"sender\":\"office@example.org\"}";
        taken(new Api(server.address(), home.administrator()).put("/api/v1/mail", 0, wanted));
        wish(server, home.applicant(), APPLICANT);
        wish(server, home.sheets().get(0).token(), ASSESSOR);
    }

    private static void wish(Server server, String token, String address) throws IOException, InterruptedException {
        String wanted = "{\"address\":\"" + address + "\",\"pace\":\"EACH\"}";
        taken(new Api(server.address(), token).put("/api/v1/account/mail", 0, wanted));
    }

    /** Those who work in the stage are told. */
    private void move(Server server, String stage, int time) throws IOException, InterruptedException {
        Api organiser = new Api(server.address(), home.organiser());
        String application = "/api/v1/applications/" + home.application();
        String campaign = "/api/v1/campaigns/"
                + organiser.read(application).get("campaignId").asText();
        long version = organiser.read(campaign).get("version").asLong();
        String window = "{\"opensAt\":\"2026-01-01T00:00:00Z\",\"closesAt\":\"2099-01-01T00:00:00Z\",\"reason\":\"第 "
                + time + " 次\"}";
        taken(organiser.put(campaign + "/windows/" + stage, version, window));
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode mail(Server server) throws IOException, InterruptedException {
        return new Api(server.address(), home.administrator()).read("/api/v1/mail");
    }

    private static List<String> names(GreenMail mailbox, String to) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (MimeMessage mail : mailbox.getReceivedMessages()) {
            if (Stream.of(mail.getAllRecipients())
                    .anyMatch(address -> address.toString().equals(to))) {
                names.add(mail.getMessageID());
            }
        }
        return names;
    }

    private static Map<String, Integer> counted(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, name -> 1, Integer::sum));
    }

    /** Something that comes about after a while. */
    @FunctionalInterface
    private interface Sign {
        boolean isThere() throws Exception;
    }

    private static void await(Sign sign) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!sign.isThere()) {
            assertThat(System.nanoTime()).as("it does not come about").isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
