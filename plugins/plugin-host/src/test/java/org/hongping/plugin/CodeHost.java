package org.hongping.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.hongping.plugin.hook.HookLimits;
import org.hongping.plugin.hook.HookRunners;
import org.hongping.plugin.hook.LeakWatch;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.signature.Keys;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.plugin.signature.SigningKey;
import org.hongping.plugin.signature.TrustedSigners;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Result;

/** An installation that trusts one vendor, with limits that suit a test. */
public final class CodeHost implements AutoCloseable {
    static final SigningKey VENDOR = Keys.of("示例软件公司");
    static final HookLimits LIMITS = new HookLimits(Duration.ofMillis(500), 8, 1 << 19, 3, Duration.ofSeconds(2));

    final BundleHost host;
    final BundleStore store;
    final InstallPipeline pipeline;

    /** Starts one in a folder. */
    public CodeHost(Path folder) {
        this(folder, LIMITS, Set.of());
    }

    /** Starts one with other limits, that also takes these digests. */
    public CodeHost(Path folder, HookLimits limits, Set<String> allowed) {
        var policy = new SignaturePolicy(TrustedSigners.of(List.of(VENDOR.certificate())), Set.of(), allowed);
        var looks = List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(600));
        this.host = BundleHost.start(
                folder.resolve("cache"),
                Samples.MODEL,
                new HookRunners(limits, new LeakWatch(looks, InstantSource.system())));
        this.store = new FolderStore(folder.resolve("store"));
        this.pipeline = new InstallPipeline(
                new BundleInspector(Samples.MODEL, () -> policy, InstantSource.fixed(Keys.NOW)), store, host);
    }

    Installation install(CodeBundle bundle) {
        return install(bundle.signed(VENDOR));
    }

    Installation install(byte[] jar) {
        return pipeline.install(Delivery.of("tide.jar", "test", jar));
    }

    /** Installs a bundle and returns its rubric. */
    public RubricRevision installed(CodeBundle bundle) {
        Installation installation = install(bundle);
        return installation
                .bundle()
                .orElseThrow(() -> new AssertionError(String.valueOf(installation.findings())))
                .revisions()
                .get(0);
    }

    /** Takes the bundle of a rubric out again. */
    public void uninstall(RubricRevision revision) {
        pipeline.uninstall(revision.bundleDigest(), new Act("test", ""));
    }

    /** Returns how its hooks are doing. */
    public HookRunners hooks() {
        return host.hooks();
    }

    /** Returns a sheet with the second line answered, and a fact that tells the hook what to do. */
    public static Value sheet(String what) {
        return Json.read("""
                {"facts": {"what": "%s"}, "answers": {"1.2": {"points": 3}}}
                """.formatted(what));
    }

    static String total(Result result) {
        return result.total().map(points -> points.text()).orElse("");
    }

    /** Returns a line of a result. */
    public static LineScore line(Result result, String code) {
        return result.groups().stream()
                .flatMap(NodeScore::lines)
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the points of a line, blank if it has none. */
    public static String points(Result result, String code) {
        return line(result, code).points().map(points -> points.text()).orElse("");
    }

    @Override
    public void close() {
        host.close();
    }
}
