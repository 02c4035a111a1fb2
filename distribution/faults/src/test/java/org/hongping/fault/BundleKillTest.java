package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.hongping.operator.BundleApi;
import org.hongping.operator.Command;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.hongping.plugin.archive.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while versions come and go. */
class BundleKillTest {
    private static final int KILLS = Report.times(2, 200);

    private final Random random = new Random(20_261_122);

    @Test
    void everyAcknowledgedActIsThereAfterAKillAndNothingIsHalf(@TempDir Path folder) throws Exception {
        SeededHome home = SeededHome.in(folder.resolve("home"));
        AtomicInteger number = new AtomicInteger();
        BundleActs acts = new BundleActs(
                Sha256.of(ShippedBundle.bytes()), () -> Redeployed.numbered(number.getAndIncrement(), folder));
        for (int kill = 0; kill < KILLS; kill++) {
            try (Server server = Server.start(home.folder())) {
                verify(acts, home.bundles(server));
                killWhileActing(acts, server, home.bundles(server));
            }
            Command.Outcome check = Command.run(home.folder(), "check");
            assertThat(check.exit()).as(check.text()).isZero();
        }
        try (Server server = Server.start(home.folder())) {
            verify(acts, home.bundles(server));
        }
        Report.add(
                KILLS + " times kill -9 while bundles are brought, put in force, rolled back and uninstalled",
                "tried " + KILLS + ", wrong 0: " + acts.acknowledged()
                        + " acknowledged acts, none lost, none half, `hongping check` found nothing;"
                        + " again: `sh distribution/measure.sh faults BundleKillTest`");
    }

    private static void verify(BundleActs acts, BundleApi bundles) throws Exception {
        acts.verify(bundles);
        acts.verifyInForce(bundles);
    }

    /** The moment is anywhere in some cycles of the four acts. */
    private void killWhileActing(BundleActs acts, Server server, BundleApi bundles) throws InterruptedException {
        int before = acts.acknowledged();
        int first = random.nextInt(8);
        Thread acting = new Thread(() -> acts.act(bundles), "administrator");
        acting.start();
        while (acts.acknowledged() < before + first && acting.isAlive()) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(60));
        server.kill();
        acting.join();
    }
}
