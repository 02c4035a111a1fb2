package org.hongping.vendor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell blocks of a page in their order, each with the name that stands after {@code sh}. */
record Guide(List<Block> blocks) {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```sh ?([a-z-]*)\\n([\\s\\S]*?)^```$");

    record Block(String name, String script) {}

    static Guide read(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Files.readString(page));
        while (found.find()) {
            blocks.add(new Block(found.group(1), found.group(2)));
        }
        return new Guide(List.copyOf(blocks));
    }
}
