package vigil.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.verify.note.Checkpoint;
import vigil.verify.note.LogProof;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Consistency;

class EvidenceLogTest {
    @TempDir private Path folder;
    private SigningKey key = newKey("example.org/vigil");

    private static SigningKey newKey(String name) {
        try {
            return SigningKey.create(name);
        } catch (BadProof e) {
            throw new IllegalStateException(e);
        }
    }

    private EvidenceLog open() throws IOException, BadLog {
        return EvidenceLog.open(folder.resolve("log"), folder.resolve("openings"), key);
    }

    private void create() throws IOException, BadLog {
        Files.createDirectories(folder.resolve("log"));
        EvidenceLog.create(folder.resolve("log"), key);
    }

    private static Entry entry(long number) {
        return Entry.of(EntryType.INTAKE, Instant.EPOCH, "object", "object " + number);
    }

    private static List<Entry> entries(long from, int count) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(from + i));
        }
        return entries;
    }

    private static List<String> faults(LogFolder log) throws IOException {
        return LogCheck.of(log, List.of(), _ -> {}).faults();
    }

    /// Through all borders of tiles: a receipt for each entry, and each old checkpoint a beginning.
    @Test
    void receiptsAndOldCheckpointsHoldWhileTheLogGrows() throws Exception {
        create();
        var checkpoints = new ArrayList<Checkpoint>();
        long size = 0;
        try (var log = open()) {
            checkpoints.add(log.reader().checkpoint());
            for (int count : List.of(1, 2, 5, 247, 1, 1, 254, 300, 256, 1000, 3)) {
                var indexes = log.append(entries(size, count)).get();
                assertThat(indexes).hasSize(count);
                assertThat(indexes.getFirst()).isEqualTo(size);
                size += count;
                checkpoints.add(log.reader().checkpoint());
            }
        }
        try (var log = open()) {
            var reader = log.reader();
            var last = reader.checkpoint();
            assertThat(last.size()).isEqualTo(size);
            for (var old : checkpoints) {
                Consistency.check(
                        old.size(), old.root(), size, last.root(), reader.consistency(old.size()));
                assertThat(LogCheck.of(reader, List.of(old), _ -> {}).faults()).isEmpty();
            }
            for (long index = 0; index < size; index += index < 600 ? 1 : 97) {
                var opening = reader.opening(index).orElseThrow();
                assertThat(Entry.open(opening).text("object")).isEqualTo("object " + index);
                var receipt = reader.receipt(index).text().getBytes(StandardCharsets.UTF_8);
                LogProof.parse(receipt).check(Entry.leaf(opening).bytes(), key.verifier());
            }
        }
    }

    /// Many writers at once: no index is given twice, none is left out.
    @Test
    void eightWritersGetIndexesOfTheirOwn() throws Exception {
        create();
        try (var log = open();
                var threads = Executors.newFixedThreadPool(8)) {
            var waiting =
                    Collections.synchronizedList(new ArrayList<CompletableFuture<List<Long>>>());
            for (int i = 0; i < 400; i++) {
                int number = i;
                threads.execute(() -> waiting.add(log.append(List.of(entry(number)))));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            var indexes = new ArrayList<Long>();
            for (var each : waiting) {
                indexes.addAll(each.get());
            }
            assertThat(indexes).hasSize(400).doesNotHaveDuplicates();
            assertThat(log.reader().checkpoint().size()).isEqualTo(400);
            assertThat(faults(log.reader())).isEmpty();
        }
    }

    @Test
    void onlyOneWritesAtATime() throws Exception {
        create();
        try (var _ = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("another process writes");
        }
        open().close();
    }

    @Test
    void theSigningKeyIsForItsOwnerAndComesBack() throws Exception {
        var file = folder.resolve("keys/log.key");
        key.save(file);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(SigningKey.load(file).verifier().vkey()).isEqualTo(key.verifier().vkey());
        assertThat(key.toString()).doesNotContain("PRIVATE");
        assertThatThrownBy(() -> key.save(file)).isInstanceOf(IOException.class);
    }

    /// A crash between state and checkpoint: the entries are there, only the signature is missing.
    @Test
    void aCheckpointThatWasNotSignedInTimeIsSignedOnStart() throws Exception {
        create();
        try (var log = open()) {
            log.append(entries(0, 300)).get();
            var old = log.reader().signedCheckpoint();
            log.append(entries(300, 20)).get();
            Files.write(folder.resolve("log/checkpoint"), old);
        }
        try (var log = open()) {
            assertThat(log.reader().checkpoint().size()).isEqualTo(320);
            assertThat(faults(log.reader())).isEmpty();
        }
    }

    /// An older copy of the files, without its last entries, must not be gone on with.
    @Test
    void aLogThatWasSetBackIsNotOpened() throws Exception {
        create();
        try (var log = open()) {
            log.append(entries(0, 10)).get();
            var state = Files.readAllBytes(folder.resolve("log/state"));
            log.append(entries(10, 10)).get();
            Files.write(folder.resolve("log/state"), state);
        }
        assertThatThrownBy(this::open).hasMessageContaining("set back");
    }

    @Test
    void aFailedDiskFailsTheWaitingAndTheLogRecovers() throws Exception {
        create();
        try (var log = open()) {
            log.append(entries(0, 3)).get();
            var entries = folder.resolve("log/tile/entries");
            var moved = folder.resolve("moved");
            Files.move(entries, moved);
            Files.writeString(entries, "in the way");
            assertThatThrownBy(() -> log.append(entries(3, 1)).get())
                    .isInstanceOf(ExecutionException.class);
            Files.delete(entries);
            Files.move(moved, entries);
            assertThat(log.append(entries(3, 2)).get()).containsExactly(3L, 4L);
            assertThat(faults(log.reader())).isEmpty();
        }
    }

    /// Salts that come back would tie leaves to people again.
    @Test
    void erasedOpeningsAreGoneAndTheLogHolds() throws Exception {
        create();
        try (var log = open()) {
            log.append(entries(0, 600)).get();
            var erase =
                    Entry.of(EntryType.ERASE, Instant.EPOCH, "entries", List.of(3L, 255L, 599L));
            log.append(List.of(erase)).get();
            Files.writeString(folder.resolve("openings/003"), "left by a crash");
            Files.writeString(folder.resolve("openings/.unfinished-1"), "left by a crash");
            log.erase(Set.of(3L, 255L, 599L)).get();
            assertThat(folder.resolve("openings/003")).doesNotExist();
            assertThat(folder.resolve("openings/.unfinished-1")).doesNotExist();
            assertThat(log.append(entries(600, 300)).get()).hasSize(300);
            assertThat(log.reader().opening(3)).isEmpty();
            assertThat(log.reader().opening(599)).isEmpty();
            assertThat(log.reader().opening(598)).isPresent();
            assertThat(faults(log.reader())).isEmpty();
        }
        try (var log = open()) {
            assertThat(log.reader().opening(255)).isEmpty();
            assertThat(log.reader().receipt(255).index()).isEqualTo(255);
        }
    }

    /// F21: whoever holds an older checkpoint and the key notices every change of what was logged.
    @Test
    void everyMutationOfTheLogIsDetected() throws Exception {
        create();
        Checkpoint older;
        try (var log = open()) {
            log.append(entries(0, 300)).get();
            older = log.reader().checkpoint();
            log.append(entries(300, 230)).get();
        }
        var log = new LogFolder(folder.resolve("log"), folder.resolve("openings"), key.verifier());
        assertThat(LogCheck.of(log, List.of(older), _ -> {}).faults()).isEmpty();
        var names =
                List.of(
                        "log/checkpoint",
                        "log/tile/0/000",
                        "log/tile/0/001",
                        "log/tile/entries/000",
                        "log/tile/entries/001",
                        "log/tile/0/002.p/18",
                        "log/tile/1/000.p/2",
                        "log/tile/entries/002.p/18",
                        "openings/000",
                        "openings/001",
                        "openings/002");
        var random = new Random(21);
        int mutations = Integer.getInteger("vigil.mutations", 300);
        for (int i = 0; i < mutations; i++) {
            var file = folder.resolve(names.get(random.nextInt(names.size())));
            var good = Files.readAllBytes(file);
            Files.write(file, mutated(good, random));
            assertThat(LogCheck.of(log, List.of(older), _ -> {}).faults())
                    .as(file + " " + i)
                    .isNotEmpty();
            Files.write(file, good);
        }
        assertThat(LogCheck.of(log, List.of(older), _ -> {}).faults()).isEmpty();
    }

    private static byte[] mutated(byte[] good, Random random) {
        var bad = good.clone();
        int at = random.nextInt(bad.length);
        switch (random.nextInt(4)) {
            case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bad = Arrays.copyOf(good, at);
            case 2 -> { // something cut out
                bad = new byte[good.length - 1];
                System.arraycopy(good, 0, bad, 0, at);
                System.arraycopy(good, at + 1, bad, at, bad.length - at);
            }
            default -> { // two halves change places
                int half = 1 + random.nextInt(bad.length - 1);
                System.arraycopy(good, half, bad, 0, good.length - half);
                System.arraycopy(good, 0, bad, good.length - half, half);
                if (Arrays.equals(bad, good)) {
                    bad[at] ^= 1;
                }
            }
        }
        return bad;
    }

    /// F21, F22: somebody who has the disk and not the key writes a whole new history.
    @Test
    void anotherKeyOrAForkIsDetected() throws Exception {
        create();
        Checkpoint older;
        try (var log = open()) {
            log.append(entries(0, 20)).get();
            older = log.reader().checkpoint();
        }
        var honest = key.verifier();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(EvidenceLogTest::delete);
        }
        key = newKey("example.org/vigil");
        create();
        try (var log = open()) {
            log.append(entries(0, 30)).get();
        }
        assertThat(faults(reader(honest))).as("another key").isNotEmpty();
        assertThat(LogCheck.of(reader(key.verifier()), List.of(older), _ -> {}).faults())
                .as("a fork signed with the key itself")
                .anyMatch(fault -> fault.contains("not those that were signed"));
    }

    private LogFolder reader(VerifierKey with) {
        return new LogFolder(folder.resolve("log"), folder.resolve("openings"), with);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A log that is handed to a witness must not tell which pages were collected.
    @Test
    void equalEntriesHaveUnequalLeavesThatTellNothing() throws Exception {
        create();
        try (var log = open()) {
            log.append(List.of(entry(1), entry(1))).get();
            var one = log.reader().opening(0).orElseThrow();
            var two = log.reader().opening(1).orElseThrow();
            assertThat(one).isNotEqualTo(two);
            var bundle = Files.readAllBytes(folder.resolve("log/tile/entries/000.p/2"));
            assertThat(new String(bundle, StandardCharsets.ISO_8859_1)).doesNotContain("object");
        }
    }
}
