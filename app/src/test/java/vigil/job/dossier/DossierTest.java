package vigil.job.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.job.JobFailed;
import vigil.job.PlainReader;
import vigil.job.Workspace;
import vigil.job.intake.Ingest;
import vigil.job.intake.InputFiles;
import vigil.model.Problem;
import vigil.verify.dossier.DossierCheck;
import vigil.verify.note.VerifierKey;
import vigil.verify.tree.Hash;

@SuppressWarnings("NullAway.Init") // made before each test
class DossierTest {
    @TempDir private Path folder;
    private Workspace workspace;

    private static final class Quiet implements Ingest.Progress {
        @Override
        public void done(long items, long bytes) {}

        @Override
        public void refused(String name, List<Problem> problems) {}
    }

    @BeforeEach
    void make() throws Exception {
        workspace = Workspace.create(folder.resolve("case"), "example.org/case");
        ingest("first", 12);
    }

    private void ingest(String name, int count) throws Exception {
        var in = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    in.resolve(i + ".txt"), name + ": report " + i + " \u202eمستشفى\u202c.");
        }
        Files.writeString(in.resolve("empty.txt"), " ".repeat(count));
        var files = InputFiles.of(List.of(in));
        Ingest.run(
                workspace, files, new PlainReader(), new Ingest.About(null, null), 4, new Quiet());
    }

    private Path dossier(String name, String... ids) throws JobFailed {
        var file = folder.resolve(name);
        Dossier.write(workspace, List.of(ids), file);
        return file;
    }

    private DossierCheck.Result check(Path file) throws JobFailed {
        return DossierCheck.of(file, workspace.log().key(), _ -> {});
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static void zip(Map<String, byte[]> files, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
    }

    @Test
    void aDossierHoldsAndSaysWhoseItIs() throws Exception {
        var result = check(dossier("all.zip"));
        assertThat(result.faults()).isEmpty();
        assertThat(result.items()).isEqualTo(13);
        assertThat(result.exported()).isEqualTo(result.size());
        var other = VerifierKey.of("example.org/other", workspace.log().key().bytes());
        assertThat(DossierCheck.of(folder.resolve("all.zip"), other, _ -> {}).faults())
                .isNotEmpty();
        assertThatThrownBy(() -> dossier("all.zip")).hasMessageContaining("already");
    }

    @Test
    void someItemsCanBeChosen() throws Exception {
        var text = "first: report 3 \u202eمستشفى\u202c.";
        var id = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
        var file = dossier("one.zip", id.substring(0, 12));
        assertThat(check(file).faults()).isEmpty();
        assertThat(unzipped(file)).containsKey("dossier/data/objects/" + id);
        assertThatThrownBy(() -> dossier("none.zip", "00000000")).isInstanceOf(JobFailed.class);
    }

    /// A library of others, which the Library of Congress publishes.
    @Test
    void othersReadTheBagAsValid() throws Exception {
        var out = folder.resolve("unpacked");
        for (var each : unzipped(dossier("all.zip")).entrySet()) {
            var file = out.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        var bag = new BagReader().read(out.resolve("dossier"));
        try (var verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
        }
    }

    /// F26: one change anywhere, and nobody may take the dossier for evidence.
    @Test
    void everyTamperedDossierIsRefusedAndNoGoodOne() throws Exception {
        var old = unzipped(dossier("old.zip"));
        ingest("second", 5);
        var good = unzipped(dossier("good.zip"));
        var names = new ArrayList<>(good.keySet());
        var random = new Random(26);
        var bad = folder.resolve("bad.zip");
        zip(good, bad);
        assertThat(check(bad).faults()).isEmpty();
        for (int i = 0; i < 200; i++) {
            var files = new TreeMap<>(good);
            var name = names.get(random.nextInt(names.size()));
            var what = change(files, old, name, names.get(random.nextInt(names.size())), i, random);
            zip(files, bad);
            assertThat(check(bad).faults()).as(i + " " + what + " " + name).isNotEmpty();
            zip(good, bad);
            assertThat(check(bad).faults()).isEmpty();
        }
    }

    private static String change(
            Map<String, byte[]> files,
            Map<String, byte[]> old,
            String name,
            String other,
            int i,
            Random random) {
        return switch (i % 6) {
            case 0 -> {
                var bytes = requireNonNull(files.get(name)).clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                files.put(name, bytes);
                yield "byte";
            }
            case 1 -> {
                var bytes = requireNonNull(files.get(name));
                if (Arrays.equals(bytes, files.get(other))) {
                    files.remove(name);
                } else {
                    files.put(name, requireNonNull(files.get(other)));
                    files.put(other, bytes);
                }
                yield "swap";
            }
            case 2 -> {
                files.remove(name);
                yield "drop";
            }
            case 3 -> {
                files.put("dossier/data/objects/added" + i, new byte[] {1});
                yield "add";
            }
            case 4 -> {
                files.put(name + "x", requireNonNull(files.remove(name)));
                yield "rename";
            }
            default -> {
                files.put(
                        "dossier/data/proof/checkpoint",
                        requireNonNull(old.get("dossier/data/proof/checkpoint")));
                remade(files);
                yield "old checkpoint";
            }
        };
    }

    /// Manifests made anew, as somebody would who knows the format.
    private static void remade(Map<String, byte[]> files) {
        manifest(files, "manifest-sha256.txt", true);
        manifest(files, "tagmanifest-sha256.txt", false);
    }

    private static void manifest(Map<String, byte[]> files, String name, boolean payload) {
        var lines = new StringBuilder();
        files.forEach((path, bytes) -> {
            var plain = path.substring("dossier/".length());
            if (plain.startsWith("data/") == payload && !plain.equals("tagmanifest-sha256.txt")) {
                lines.append(Hash.sha256(bytes)).append("  ").append(plain).append('\n');
            }
        });
        files.put("dossier/" + name, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Somebody who knows the format changes words and makes all manifests fit again.
    @Test
    void changedWordsAreNoticedBehindFittingManifests() throws Exception {
        var good = unzipped(dossier("good.zip"));
        var bad = folder.resolve("bad.zip");
        var untouched = new TreeMap<>(good);
        remade(untouched);
        zip(untouched, bad);
        assertThat(check(bad).faults()).as("the same manifests").isEmpty();
        for (var part :
                List.of(
                        "data/objects/",
                        "data/readings/",
                        "data/text/",
                        "data/record.jsonl",
                        "data/proof/")) {
            for (var name : good.keySet()) {
                if (name.startsWith("dossier/" + part)) {
                    var files = new TreeMap<>(good);
                    var bytes = requireNonNull(good.get(name)).clone();
                    bytes[bytes.length / 2] ^= 1;
                    files.put(name, bytes);
                    remade(files);
                    zip(files, bad);
                    assertThat(check(bad).faults()).as(name).isNotEmpty();
                }
            }
        }
    }

    /// A dossier from which an item was taken holds in itself; only the logged export tells.
    @Test
    void aDroppedItemIsNoticedByTheLoggedExport() throws Exception {
        var file = dossier("good.zip");
        var files = unzipped(file);
        var record =
                new String(
                        requireNonNull(files.get("dossier/data/record.jsonl")),
                        StandardCharsets.UTF_8);
        var first = record.substring(0, record.indexOf('\n') + 1);
        var object = first.replaceAll(".*\"object\":\"([0-9a-f]+)\".*\\n", "$1");
        files.put(
                "dossier/data/record.jsonl",
                record.substring(first.length()).getBytes(StandardCharsets.UTF_8));
        files.keySet().removeIf(name -> name.contains(object));
        remade(files);
        zip(files, file);
        assertThat(check(file).faults()).isNotEmpty();
    }

    /// F14: names that would lead out of the folder of whoever unpacks it.
    @Test
    void namesThatLeadElsewhereAreRefused() throws Exception {
        var good = unzipped(dossier("good.zip"));
        for (var name :
                List.of(
                        "../x",
                        "dossier/../../x",
                        "/etc/x",
                        "dossier/data/..",
                        "dossier\\..\\x",
                        "other/x")) {
            var files = new TreeMap<>(good);
            files.put(name, new byte[] {1});
            zip(files, folder.resolve("bad.zip"));
            assertThat(check(folder.resolve("bad.zip")).faults()).as(name).isNotEmpty();
        }
    }
}
