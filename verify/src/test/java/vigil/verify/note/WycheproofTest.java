package vigil.verify.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.verify.Shared;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.tree.BadProof;

/// The public test vectors for Ed25519, with the mistakes that other libraries made.
class WycheproofTest {
    private static List<Json.Members> list(Json.Members of, String name) {
        var members = new ArrayList<Json.Members>();
        if (of.find(name).orElseThrow() instanceof Json.Items(var values)) {
            values.forEach(value -> members.add((Json.Members) value));
        }
        return members;
    }

    private static byte[] hex(Json.Members of, String name) {
        return HexFormat.of().parseHex(of.text(name).orElseThrow());
    }

    @Test
    void everySignatureIsJudgedAsPublished() throws Exception {
        var file = Shared.evidence("wycheproof").resolve("ed25519_test.json");
        var all = (Json.Members) CanonicalJson.parse(Files.readAllBytes(file));
        int tests = 0;
        var wrong = new ArrayList<String>();
        for (var group : list(all, "testGroups")) {
            var key = hex((Json.Members) group.find("publicKey").orElseThrow(), "pk");
            for (var test : list(group, "tests")) {
                boolean valid = test.text("result").orElseThrow().equals("valid");
                if (verifies(key, hex(test, "msg"), hex(test, "sig")) != valid) {
                    wrong.add(test.toString());
                }
                tests++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tests).isEqualTo(all.whole("numberOfTests").orElseThrow().intValue());
    }

    private static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        try {
            return VerifierKey.of("wycheproof", key).verifies(message, signature);
        } catch (BadProof _) {
            return false;
        }
    }
}
