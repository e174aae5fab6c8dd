package vigil.job.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.capture.archive.BadArchive;
import vigil.capture.archive.Container;
import vigil.capture.archive.Item;
import vigil.capture.archive.Items;
import vigil.job.Custody;
import vigil.model.Problem;
import vigil.store.log.EntryType;
import vigil.store.vault.Vault;
import vigil.verify.json.Json;
import vigil.verify.tree.Hash;

/// Opens containers: the container is sealed and logged as it is, then each item with the container
/// it lies in. Only then does the log tell that the container was opened, so a run that was cut off
/// opens it again.
final class Unpacking {
    /// Name and version of the opening, as the log tells it.
    static final String STAGE = "vigil.unpack/1";

    private static final int DEEPEST = 3;

    private final Ingest ingest;
    private final Custody custody;
    private final ObjectReader reader;
    private final Belt belt;
    private final Set<Hash> came = new HashSet<>();
    private long opened;

    Unpacking(Ingest ingest, Custody custody, ObjectReader reader, Belt belt) {
        this.ingest = ingest;
        this.custody = custody;
        this.reader = reader;
        this.belt = belt;
    }

    /// Containers opened until now.
    long opened() {
        return opened;
    }

    /// Opens a file, if it is a container.
    ///
    /// @return whether it is one; if so, nothing is left to do with it
    /// @throws IOException if the disk fails
    boolean opens(Path file, String name) throws IOException {
        var kind = Container.of(file, name);
        if (kind.isEmpty()) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            open(kind.get(), custody.vault().seal(in), name, 1, ingest.about("name", name));
        }
        return true;
    }

    private void open(
            Container kind, Vault.Sealed container, String name, int depth, List<Object> about)
            throws IOException {
        Custody.await(custody.intake(container, about.toArray()));
        boolean first = custody.takesOn(container.hash(), STAGE);
        boolean done = false;
        try {
            open(kind, new Held(container.hash(), depth), name, first);
            done = true;
        } finally {
            if (first && !done) {
                custody.givesUp(container.hash(), STAGE);
            }
        }
    }

    /// A container that was opened before is opened again all the same: its items may not have been
    /// read, or not by this reader. The log is told once.
    private void open(Container kind, Held held, String name, boolean first) throws IOException {
        try {
            if (held.depth > DEEPEST) {
                throw new TooDeep();
            }
            kind.open(custody.vault().file(held.container), name, held);
            held.finish(first);
            opened += first ? 1 : 0;
        } catch (BadArchive e) {
            held.settle();
            if (first) {
                refuse(held.container, name, e.code(), String.valueOf(e.getMessage()));
            }
        } catch (TooDeep _) {
            if (first) {
                var why = "more than " + DEEPEST + " containers in one another; not opened";
                refuse(held.container, name, "too-deep", why);
            }
        }
        if (!first) {
            belt.known();
        }
    }

    private void refuse(Hash container, String name, String code, String why) throws IOException {
        belt.refuse(container, name, STAGE, Problem.of(code, why));
    }

    private static final class TooDeep extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Takes the items of one container.
    private final class Held implements Items {
        private final Hash container;
        private final int depth;
        private final Map<String, Integer> passed = new TreeMap<>();
        private final List<Object[]> links = new ArrayList<>();
        private int count;

        Held(Hash container, int depth) {
            this.container = container;
            this.depth = depth;
        }

        @Override
        public void item(Item item, InputStream bytes) throws IOException {
            count++;
            var first = bytes.readNBytes(Ingest.MEGABYTE + 1);
            if (first.length > Ingest.MEGABYTE) {
                var all = new SequenceInputStream(new ByteArrayInputStream(first), bytes);
                sealed(item, custody.vault().seal(all));
            } else if (!item.line() && Container.mayBe(first)) {
                sealed(item, custody.vault().seal(first));
            } else {
                add(item, Hash.sha256(first), first, null);
            }
        }

        private void sealed(Item item, Vault.Sealed sealed) throws IOException {
            var file = custody.vault().file(sealed.hash());
            var kind = item.line() ? Optional.<Container>empty() : Container.of(file, item.name());
            if (kind.isEmpty()) {
                add(item, sealed.hash(), null, sealed);
                return;
            }
            link(item, sealed.hash());
            open(kind.get(), sealed, item.name(), depth + 1, about(item));
        }

        private void add(
                Item item, Hash hash, byte @Nullable [] bytes, Vault.@Nullable Sealed sealed)
                throws IOException {
            link(item, hash);
            long size = sealed == null ? (bytes == null ? 0 : bytes.length) : sealed.size();
            var file = custody.vault().file(hash);
            var entry =
                    new Batch.Item(item.name(), size, () -> reader.item(file, item), about(item));
            entry.bytes = bytes;
            entry.sealed = sealed;
            ingest.add(entry);
        }

        /// An object that came before has its intake; that it lies in this container, too, is told
        /// by a link.
        private void link(Item item, Hash object) {
            boolean old = !came.add(object) || custody.knows(object);
            if (custody.links(object, container, item.record()) && old) {
                var members = new ArrayList<Object>(List.of("object", object.hex()));
                members.addAll(where(item));
                links.add(members.toArray());
            }
        }

        private List<Object> where(Item item) {
            var members =
                    new ArrayList<Object>(
                            List.of("container", container.hex(), "record", item.record()));
            if (item.address() != null) {
                members.addAll(List.of("url", item.address()));
            }
            if (item.captured() != null) {
                members.addAll(List.of("captured", item.captured().toString()));
            }
            return members;
        }

        private List<Object> about(Item item) {
            var members = new ArrayList<Object>(List.of("name", item.name()));
            members.addAll(where(item));
            return ingest.about(members.toArray());
        }

        @Override
        public void passedOver(String kind) {
            passed.merge(kind, 1, Integer::sum);
        }

        /// Until all items are on the disk and logged.
        void settle() throws IOException {
            ingest.send();
            belt.finish();
            if (!links.isEmpty()) {
                custody.append(EntryType.LINK, links);
            }
        }

        void finish(boolean first) throws IOException {
            settle();
            if (!first) {
                return;
            }
            var kinds = new TreeMap<String, Json>();
            passed.forEach((kind, number) -> kinds.put(kind, new Json.Amount(number)));
            custody.append(
                    EntryType.DERIVE,
                    "from",
                    container.hex(),
                    "stage",
                    STAGE,
                    "items",
                    count,
                    "passedOver",
                    new Json.Members(kinds));
        }
    }
}
