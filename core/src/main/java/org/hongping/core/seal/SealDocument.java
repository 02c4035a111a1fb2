package org.hongping.core.seal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.storage.Moments;

/** The form on paper as programs read it; what is not known is left out. */
final class SealDocument {
    private SealDocument() {}

    /** Returns how far printing, sealing and scanning back is. */
    static Map<String, Object> of(SealPage page, Locale language) {
        SealStep step = page.step();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asked", step.asked());
        document.put("sealed", step.asked() && step.isSealed());
        document.put("writable", page.writable());
        document.put("missingPages", step.missing());
        page.lacking().ifPresent(lacking -> document.put("lacking", lacking.in(language)));
        document.put(
                "prints",
                step.prints().stream().map(print -> print(step, print)).toList());
        document.put(
                "scans",
                page.files().stream().map(file -> scan(step, file, language)).toList());
        return document;
    }

    /** Returns a print. */
    static Map<String, Object> print(SealStep step, FormPrint print) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", print.number());
        document.put("checksum", print.checksum());
        document.put("current", print.checksum().equals(step.checksum()));
        document.put("printedAt", Moments.text(print.printedAt()));
        document.put("path", PrintCode.of(step.application(), print).path().replaceFirst("[?].*", ""));
        return document;
    }

    /** Returns a file that came back. */
    static Map<String, Object> scan(SealStep step, SealPage.FileView file, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", file.scan().id().text());
        document.put("fileName", file.file().fileName());
        document.put("sha256", file.file().sha256());
        document.put("broughtAt", Moments.text(file.scan().broughtAt()));
        document.put("accepted", step.accepts(file.scan()));
        document.put("words", file.says().in(language));
        List<Map<String, Object>> pages =
                file.scan().pages().stream().map(page -> page(step, page)).toList();
        document.put("pages", pages);
        return document;
    }

    private static Map<String, Object> page(SealStep step, ScanPage page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("page", page.page());
        document.put("reading", step.judge(page).name());
        page.code().map(PrintCode::number).ifPresent(number -> document.put("print", number));
        page.code().map(PrintCode::page).filter(sheet -> sheet > 0).ifPresent(sheet -> document.put("sheet", sheet));
        page.code()
                .map(PrintCode::pages)
                .filter(sheets -> sheets > 0)
                .ifPresent(sheets -> document.put("sheets", sheets));
        return document;
    }

    /** Returns paper that came to the counter. */
    static Map<String, Object> receipt(PaperReceipt receipt) {
        return Map.of(
                "number", receipt.number(),
                "copies", receipt.copies(),
                "receivedOn", receipt.receivedOn(),
                "registeredAt", Moments.text(receipt.registeredAt()));
    }

    /** Returns a batch of sealed forms. */
    static Map<String, Object> batch(ScanBatch batch) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", batch.id().text());
        document.put("campaignId", batch.campaignId().text());
        document.put("fileName", batch.file().fileName());
        document.put("sha256", batch.file().sha256());
        document.put("state", batch.state().name());
        document.put("read", batch.state() == BatchState.READ ? batch.file().pages() : batch.read());
        document.put("pageCount", batch.file().pages());
        document.put("broughtAt", Moments.text(batch.broughtAt()));
        document.put(
                "pages", batch.pages().stream().map(SealDocument::batchPage).toList());
        return document;
    }

    private static Map<String, Object> batchPage(ScanBatch.BatchPage page) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("page", page.page());
        document.put("odd", page.isOdd());
        page.applicationId().ifPresent(id -> document.put("applicationId", id));
        page.entrant().ifPresent(entrant -> document.put("entrantName", entrant));
        return document;
    }
}
