package vigil.verify.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vigil.verify.Shared;
import vigil.verify.note.Checkpoint;

/// The public cases of RFC 6962 proofs, good and bad: all of them.
class MerkleVectorsTest {
    /// The file as text: its numbers go past 2^63, where a JSON reader would already round them.
    private record Case(String json) {
        static Case of(Path file) throws IOException {
            return new Case(Files.readString(file));
        }

        private String value(String name) throws BadProof {
            var found =
                    Pattern.compile("\"" + name + "\":\\s*(\"[^\"]*\"|[^,\\s}]+)").matcher(json);
            if (!found.find()) {
                throw new BadProof("no " + name);
            }
            return found.group(1).replace("\"", "");
        }

        long number(String name) throws BadProof {
            return Checkpoint.count(value(name));
        }

        Hash hash(String name) throws BadProof {
            return Hash.of(
                    Base64.getDecoder().decode(value(name).equals("null") ? "" : value(name)));
        }

        List<Hash> proof() throws BadProof {
            var list = Pattern.compile("\"proof\":\\s*\\[([^\\]]*)\\]").matcher(json);
            var hashes = new ArrayList<Hash>();
            if (list.find()) {
                for (var item : list.group(1).split(",", -1)) {
                    if (!item.isBlank()) {
                        hashes.add(
                                Hash.of(
                                        Base64.getDecoder()
                                                .decode(item.strip().replace("\"", ""))));
                    }
                }
            }
            return hashes;
        }

        boolean bad() throws BadProof {
            return value("wantErr").equals("true");
        }
    }

    private interface Check {
        void on(Case each) throws BadProof;
    }

    private static int all(String folder, Check check) throws IOException, BadProof {
        int count = 0;
        for (var file : Shared.files(folder, ".json")) {
            var each = Case.of(file);
            boolean refused = false;
            try {
                check.on(each);
            } catch (BadProof _) {
                refused = true;
            }
            if (refused != each.bad()) {
                fail(file + (refused ? " was refused" : " was accepted"));
            }
            count++;
        }
        return count;
    }

    @Test
    void everyInclusionProofIsJudgedAsPublished() throws Exception {
        int cases =
                all(
                        "merkle/inclusion",
                        each ->
                                Inclusion.check(
                                        each.hash("leafHash"),
                                        each.number("leafIdx"),
                                        each.number("treeSize"),
                                        each.proof(),
                                        each.hash("root")));
        assertThat(cases).isGreaterThan(40);
    }

    @Test
    void everyConsistencyProofIsJudgedAsPublished() throws Exception {
        int cases =
                all(
                        "merkle/consistency",
                        each ->
                                Consistency.check(
                                        each.number("size1"),
                                        each.hash("root1"),
                                        each.number("size2"),
                                        each.hash("root2"),
                                        each.proof()));
        assertThat(cases).isGreaterThan(40);
    }
}
