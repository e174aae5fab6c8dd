package vigil.capture.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a container gave, or the code of why it did not.
record Opened(List<Item> items, List<String> texts, List<String> passed, String refused) {

    static Opened of(Path file) throws IOException {
        return of(file, file.getFileName().toString());
    }

    static Opened of(Path file, String name) throws IOException {
        var items = new ArrayList<Item>();
        var texts = new ArrayList<String>();
        var passed = new ArrayList<String>();
        var kind = Container.of(file, name);
        if (kind.isEmpty()) {
            return new Opened(items, texts, passed, "no container");
        }
        var to =
                new Items() {
                    @Override
                    public void item(Item item, InputStream bytes) throws IOException {
                        items.add(item);
                        texts.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                    }

                    @Override
                    public void passedOver(String what) {
                        passed.add(what);
                    }
                };
        try {
            kind.get().open(file, name, to);
            return new Opened(items, texts, passed, "");
        } catch (BadArchive e) {
            return new Opened(items, texts, passed, e.code());
        }
    }
}
