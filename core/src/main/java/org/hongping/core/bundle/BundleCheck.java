package org.hongping.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.DamagedBundle;
import org.hongping.plugin.JarFolder;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.RubricDigest;

/** Compares every kept jar with its digest, and the text of every rubric with its own. */
public final class BundleCheck implements IntegrityCheck {
    private final Storage storage;
    private final RubricFolders folders;

    /** Wires the check. */
    public BundleCheck(Storage storage, RubricFolders folders) {
        this.storage = storage;
        this.folders = folders;
    }

    @Override
    public Message name() {
        return Message.of("rubric.check");
    }

    @Override
    public List<Message> findings() {
        var jars = new JarFolder(folders.jars());
        return storage.read(handle -> {
            BundleDao bundles = handle.attach(BundleDao.class);
            List<Message> findings = new ArrayList<>();
            for (StoredBundle bundle : bundles.kept()) {
                look(jars, bundle, findings);
                bundles.revisions(bundle.digest()).forEach(revision -> look(revision, findings));
            }
            return findings;
        });
    }

    private static void look(JarFolder jars, StoredBundle bundle, List<Message> findings) {
        try {
            jars.read(bundle.digest());
        } catch (DamagedBundle damage) {
            findings.add(damage.problem());
        }
    }

    /** The canonical text and the published one, each by its own digest. */
    private static void look(StoredRevision revision, List<Message> findings) {
        compare(revision, revision.document(), revision.rubricDigest(), findings);
        revision.published()
                .ifPresent(text ->
                        compare(revision, text, revision.publishedDigest().orElse(""), findings));
    }

    private static void compare(StoredRevision revision, String text, String digest, List<Message> findings) {
        String found = RubricDigest.of(text);
        if (!found.equals(digest)) {
            findings.add(Message.of("rubric.text-altered", revision.rubricId(), revision.edition(), digest, found));
        }
    }
}
