package vigil.job.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.Custody;
import vigil.job.Workspace;
import vigil.job.stamp.LocalAuthority;
import vigil.job.witness.OwnWitness;
import vigil.verify.dossier.DossierCheck;
import vigil.verify.stamp.Chain;
import vigil.verify.tree.Hash;

/// What authorities and witnesses say of a log goes along with what leaves the house.
class VouchedDossierTest {
    @TempDir private Path folder;

    private static void bring(Workspace workspace, String text) throws Exception {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var object = custody.vault().seal(text.getBytes(StandardCharsets.UTF_8));
            Custody.await(custody.intake(object));
        }
    }

    @Test
    void stampsAndCosignaturesAreInTheDossierAndHold() throws Exception {
        var made = Workspace.create(folder.resolve("case"), "example.org/case");
        var place = folder.resolve("witness");
        OwnWitness.create(place, "example.org/w1");
        try (var first = new LocalAuthority("first", "RSA");
                var second = new LocalAuthority("second", "EC");
                var own = OwnWitness.open(place, Clock.systemUTC());
                var server =
                        own.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            first.roots(made.folder().resolve("keys/first.pem"));
            second.roots(made.folder().resolve("keys/second.pem"));
            Files.writeString(
                    made.folder().resolve(Workspace.FILE),
                    """
                    stamps = first second
                    stamp.first.url = %s
                    stamp.first.roots = keys/first.pem
                    stamp.second.url = %s
                    stamp.second.roots = keys/second.pem
                    witnesses = partner
                    witness.partner.url = http://127.0.0.1:%d
                    witness.partner.key = %s
                    """
                            .formatted(first.url(), second.url(), server.port(), own.vkey()),
                    StandardOpenOption.APPEND);
            own.know(made.log().key().vkey());
            var workspace = Workspace.find(made.folder());
            bring(workspace, "Four people died.");
            workspace.stamping().ask(workspace.post());
            workspace.askWitnesses();
            bring(workspace, "A bridge fell.");
            workspace.stamping().ask(workspace.post());
            bring(workspace, "After the last stamp.");
        }
        check(Workspace.find(made.folder()));
    }

    private void check(Workspace workspace) throws Exception {
        var file = folder.resolve("all.zip");
        Dossier.write(workspace, List.of(), file);
        var key = workspace.log().key();
        var result = DossierCheck.of(file, key, _ -> {});
        assertThat(result.faults()).isEmpty();
        assertThat(result.timed()).as("two items fall under stamps").isEqualTo(2);
        assertThat(result.vouched()).hasSize(2 * 2 + 1).anyMatch(line -> line.contains("w1"));
        var roots =
                Chain.certificates(
                        Files.readAllBytes(workspace.folder().resolve("keys/first.pem")));
        var strict = DossierCheck.of(file, key, roots, _ -> {});
        assertThat(strict.faults()).as("the second is not trusted").hasSize(2);

        var good = unzipped(file);
        var bad = folder.resolve("bad.zip");
        int tried = 0;
        for (var name : good.keySet()) {
            if (name.contains("/stamps/") || name.contains("/cosigned/")) {
                if (name.endsWith(".tsq") || name.endsWith("chain.pem")) {
                    continue; // for other tools
                }
                var files = new TreeMap<>(good);
                var bytes = requireNonNull(files.get(name)).clone();
                if (bytes.length == 0) {
                    continue;
                }
                bytes[bytes.length / 2] ^= 1;
                files.put(name, bytes);
                manifest(files, "manifest-sha256.txt", true);
                manifest(files, "tagmanifest-sha256.txt", false);
                zip(files, bad);
                assertThat(DossierCheck.of(bad, key, _ -> {}).faults()).as(name).isNotEmpty();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(15);
    }

    private static Map<String, byte[]> unzipped(Path file) throws Exception {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static void zip(Map<String, byte[]> files, Path file) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
    }

    private static void manifest(Map<String, byte[]> files, String name, boolean payload) {
        var lines = new StringBuilder();
        files.forEach((file, bytes) -> {
            var inBag = file.substring("dossier/".length());
            if (inBag.startsWith("data/") == payload && !inBag.equals(name)) {
                lines.append(Hash.sha256(bytes)).append("  ").append(inBag).append('\n');
            }
        });
        files.put("dossier/" + name, lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
