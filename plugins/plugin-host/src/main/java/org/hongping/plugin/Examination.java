package org.hongping.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;

/**
 * What there is to find about one jar, or about a folder that would become one, where nobody installs it. For one
 * thread.
 */
public final class Examination implements Closeable {
    /** Key of the warning that code was run although nobody trusted has signed it. */
    public static final String VOUCHED = "signature.code-vouched";

    private final Delivery delivery;
    private final List<Finding> findings;
    private final Optional<RubricBundle> bundle;
    private final Optional<Rehearsal> rehearsal;

    private Examination(
            Delivery delivery, List<Finding> findings, Optional<RubricBundle> bundle, Optional<Rehearsal> rehearsal) {
        this.delivery = delivery;
        this.findings = List.copyOf(findings);
        this.bundle = bundle;
        this.rehearsal = rehearsal;
    }

    /**
     * Examines a jar.
     *
     * @param live whether code of it is run
     * @throws IOException if there is no room to run it
     */
    public static Examination of(Delivery delivery, ModelVersion model, LiveCases live) throws IOException {
        Inspection inspection = new BundleInspector(model).inspect(delivery.jar());
        if (!inspection.holdsCode()) {
            return new Examination(delivery, inspection.findings(), inspection.bundle(), Optional.empty());
        }
        return live == LiveCases.RUN ? rehearsed(delivery, model) : unrun(inspection, delivery, model);
    }

    /**
     * Examines a folder: of a build with code as it would be packed, or else of documents.
     *
     * @param live whether code of it is run
     * @throws IOException if the folder cannot be read, or there is no room to run it
     */
    public static Examination ofFolder(Path folder, ModelVersion model, LiveCases live) throws IOException {
        var code = new CodeFolder(folder);
        byte[] jar = code.isBuilt() ? code.jar() : new Packer(model).pack(folder, Optional.empty(), Optional.empty());
        Examination examined = of(Delivery.of(folder.toString(), "folder", jar), model, live);
        return code.lacksManifest(examined.findings).map(examined::with).orElse(examined);
    }

    private Examination with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Examination(delivery, more, bundle, rehearsal);
    }

    private static Examination rehearsed(Delivery delivery, ModelVersion model) throws IOException {
        Rehearsal rehearsal = Rehearsal.of(delivery, model);
        return new Examination(delivery, rehearsal.findings(), rehearsal.bundle(), Optional.of(rehearsal));
    }

    /** Nothing of it runs, so that it can be read whoever signed it. */
    private static Examination unrun(Inspection inspection, Delivery delivery, ModelVersion model) {
        Optional<RubricBundle> bundle = BundleInspector.vouchingFor(delivery.digest(), model)
                .inspect(delivery.jar())
                .bundle();
        List<Finding> findings = new ArrayList<>(inspection.findings());
        bundle.ifPresent(read -> findings.addAll(LiveGolden.notRun(read, delivery.jar())));
        return new Examination(delivery, findings, bundle, Optional.empty());
    }

    /** Returns what was examined: of a folder, the jar that was packed of it. */
    public Delivery delivery() {
        return delivery;
    }

    /** Returns everything that was found, in the order of the steps. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the bundle; empty when a finding is an error, unless all that is wrong is who signed its code. */
    public Optional<RubricBundle> bundle() {
        return bundle;
    }

    /** Says whether its code ran and was asked all golden cases that need it, however they came out. */
    public boolean ranLiveCases() {
        return rehearsal.filter(Rehearsal::casesWereRun).isPresent();
    }

    /** Stops its code, if that ran: from then on its hooks answer nothing any more. */
    @Override
    public void close() throws IOException {
        if (rehearsal.isPresent()) {
            rehearsal.get().close();
        }
    }
}
