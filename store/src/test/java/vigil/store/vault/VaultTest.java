package vigil.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Hash;

class VaultTest {
    @TempDir private Path folder;

    private Vault vault() {
        return new Vault(folder);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anObjectIsNamedByItsBytesAndReadOnly() throws IOException, BadProof {
        var sealed = vault().seal(bytes("four people died"));
        assertThat(sealed.size()).isEqualTo(16);
        assertThat(vault().read(sealed.hash())).isEqualTo(bytes("four people died"));
        assertThat(Files.getPosixFilePermissions(vault().file(sealed.hash())))
                .isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
        assertThat(vault().seal(bytes("four people died"))).isEqualTo(sealed);
    }

    /// F7: many who bring the same bytes at once must not see half an object.
    @Test
    void theSameBytesFromManyAtOnceAreOneObject() throws Exception {
        var vault = vault();
        var work = new ArrayList<Callable<Vault.Sealed>>();
        for (int i = 0; i < 100; i++) {
            work.add(() -> vault.seal(bytes("the same")));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var sealed : threads.invokeAll(work)) {
                assertThat(vault.read(sealed.get().hash())).isEqualTo(bytes("the same"));
            }
        }
        var found = new ArrayList<Vault.Finding>();
        vault.scrub(found::add);
        assertThat(found).hasSize(1);
    }

    /// F5: evidence that changed on the disk must never be shown as what was sealed.
    @Test
    void everyFlippedBitIsFoundAndTheObjectNamed() throws Exception {
        var vault = vault();
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            vault.seal(bytes("report " + i + " " + "x".repeat(random.nextInt(200))));
        }
        var files = new ArrayList<String>();
        vault.scrub(each -> files.add(each.file()));
        for (int flip = 0; flip < 1000; flip++) {
            var name = files.get(random.nextInt(files.size()));
            var file = folder.resolve(name);
            var good = Files.readAllBytes(file);
            var bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Files.write(file, bad);
            var hash = Hash.hex(file.getFileName().toString());
            assertThatThrownBy(() -> vault.read(hash)).hasMessageContaining(hash.hex());
            if (flip % 50 == 0) {
                var faults = new ArrayList<String>();
                vault.scrub(each -> {
                    if (!each.fault().isEmpty()) {
                        faults.add(each.file());
                    }
                });
                assertThat(faults).containsExactly(name);
            }
            Files.write(file, good);
        }
    }

    @Test
    void aBrokenStreamLeavesNothingBehind() throws IOException {
        var broken =
                new InputStream() {
                    private int left = 100_000;

                    @Override
                    public int read() throws IOException {
                        if (left-- == 0) {
                            throw new IOException("connection lost");
                        }
                        return 'x';
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        into[from] = (byte) read();
                        return 1;
                    }
                };
        assertThatThrownBy(() -> vault().seal(broken)).hasMessageContaining("connection lost");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /// A film of a gigabyte must not need a gigabyte of memory.
    @Test
    @Tag("slow")
    void aLargeObjectPassesThroughASmallBuffer() throws IOException {
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        var large =
                new InputStream() {
                    private long left = 1L << 30;

                    @Override
                    public int read() {
                        return left-- > 0 ? 1 : -1;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        int n = (int) Math.min(length, left);
                        left -= n;
                        return n > 0 ? n : -1;
                    }
                };
        assertThat(vault().seal(large).size()).isEqualTo(1L << 30);
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(64 << 20);
    }
}
