package org.hongping.core.onsite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.storage.Moments;

/**
 * A photograph with its file, as pages show it.
 *
 * @param photo the photograph
 * @param file what was sent
 */
public record SitePhotoView(SitePhoto photo, Evidence file) {
    /** Returns the code of its line. */
    public String line() {
        return photo.line();
    }

    /** Returns its id as addresses have it. */
    public String id() {
        return photo.id().text();
    }

    /** Returns it as programs read it, its picture and its file being at addresses that begin like this. */
    Map<String, Object> document(String photos) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id());
        document.put("line", line());
        document.put("sha256", photo.sha256());
        document.put("fileName", file.fileName());
        document.put("mediaType", file.mediaType());
        document.put("size", file.size());
        document.put("showable", file.isShowable());
        photo.takenAt().ifPresent(moment -> document.put("takenAt", Moments.text(moment)));
        document.put("addedAt", Moments.text(photo.addedAt()));
        document.put("picture", photos + id() + "/picture?width=small");
        document.put("file", photos + id() + "/file");
        return document;
    }
}
