package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hongping.plugin.manifest.ManifestReader;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.plugin.signature.TrustedSigners;
import org.hongping.rubric.document.Finding;

/**
 * Inspects jars before anything of them is used: digest first, then the archive to its last byte, the manifest, the
 * signature, the documents, and the bundle's own golden cases. All findings are collected. Safe for use by many threads.
 */
public final class BundleInspector {
    private final ManifestReader manifests;
    private final Supplier<SignaturePolicy> policy;
    private final InstantSource clock;
    private final CheckedBefore before = new CheckedBefore();

    /** Inspects for whoever trusts nobody's signature and has this version of the rubric model. */
    public BundleInspector(ModelVersion model) {
        this(model, SignaturePolicy::strict, InstantSource.system());
    }

    /**
     * Inspects for an installation.
     *
     * @param model version of the rubric model here
     * @param policy whom the installation believes; asked anew for every jar
     * @param clock tells whether a certificate is still valid
     */
    public BundleInspector(ModelVersion model, Supplier<SignaturePolicy> policy, InstantSource clock) {
        this.manifests = new ManifestReader(model);
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Inspects for whoever vouches for one jar, whoever has signed it or nobody.
     *
     * @param bundleDigest of the jar whose code may run
     */
    static BundleInspector vouchingFor(String bundleDigest, ModelVersion model) {
        var policy = new SignaturePolicy(TrustedSigners.none(), Set.of(), Set.of(bundleDigest));
        return new BundleInspector(model, () -> policy, InstantSource.system());
    }

    /**
     * Inspects a file.
     *
     * @throws IOException if it cannot be read
     */
    public Inspection inspect(Path jar) throws IOException {
        return inspect(Delivery.bytes(jar));
    }

    /** Inspects a jar in memory. */
    public Inspection inspect(byte[] jar) {
        return inspection(jar).run();
    }

    /** Asks of a jar that was inspected when it came in whether it may run now: the trust list may have changed. */
    List<Finding> admission(byte[] jar) {
        return inspection(jar).admission();
    }

    private JarInspection inspection(byte[] jar) {
        return new JarInspection(jar, manifests, new SignatureStep(policy.get(), clock.instant()), before);
    }
}
