#!/usr/bin/env bash
# Makes a workspace and a dossier, checks them with tools that are not ours, changes something and
# checks that they notice. Needs: bash, unzip, coreutils, openssl, xxd. With Go and golang.org/x/mod
# from the system's packages it checks note and proofs with them too.
#
#   bench/evidence/independent-tools.sh [FOLDER-WITH-REPORTS]
set -eu
HERE=$(cd "$(dirname "$0")/../.." && pwd)
REPORTS=$(cd "${1:-$HERE/corpus}" && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
good() { echo "accepts  $*"; }
refused() { if "$@" > /dev/null 2>&1; then echo "WRONG: accepted a change: $*"; exit 1; fi; }

VIGIL=${VIGIL:-$HERE/vigil}
$VIGIL init --workspace "$WORK/case" --name example.org/independent > /dev/null
$VIGIL ingest "$REPORTS" --workspace "$WORK/case" > /dev/null || [ $? = 3 ]
printf 'Two people were killed in Exampletown on Monday, medics said.\n' > "$WORK/statement.txt"
$VIGIL capture "$WORK/statement.txt" --workspace "$WORK/case" > /dev/null
$VIGIL dossier --all -o "$WORK/case.zip" --workspace "$WORK/case" > /dev/null
(cd "$WORK" && unzip -q case.zip)
BAG=$WORK/dossier

# sha256sum: manifests, names of objects, leaves of openings
(cd "$BAG" && sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt) && good "sha256sum: manifests"
for object in "$BAG"/data/objects/*; do
  [ "$(sha256sum < "$object" | cut -d' ' -f1)" = "$(basename "$object")" ]
done && good "sha256sum: objects are named by their bytes"
entry=$(od -An -v -tx1 -j2 -N32 "$WORK"/case/log/tile/entries/000.p/* 2> /dev/null | tr -d ' \n' | head -c 64)
line=$(sed -n 1p "$WORK/case/vault/openings/000" | tr -d '\n' | sha256sum | cut -d' ' -f1)
[ "$entry" = "$line" ] && good "sha256sum: an opening hashes to its entry in the log"

# openssl: the signature of the checkpoint
signed() {
  sed '/^$/,$d' "$1" > "$WORK/text"
  tail -n 1 "$1" | cut -d' ' -f3 | base64 -d | tail -c 64 > "$WORK/signature"
  { printf '302a300506032b6570032100' | xxd -r -p; cut -d+ -f3- "$BAG/data/proof/log.vkey" | base64 -d | tail -c 32; } > "$WORK/key.der"
  openssl pkeyutl -verify -rawin -in "$WORK/text" -sigfile "$WORK/signature" -pubin -keyform DER -inkey "$WORK/key.der" > /dev/null
}
signed "$BAG/data/proof/checkpoint" && good "openssl: the checkpoint is signed"
sed '2s/.*/1/' "$BAG/data/proof/checkpoint" > "$WORK/changed"
refused signed "$WORK/changed"

# RFC 6962 by sha256sum alone: from the entry to the root
bytes() { printf '%s' "$1" | xxd -r -p; }
included() {
  local index=$2 last hash path neighbour root
  last=$(($(sed -n 2p "$BAG/data/proof/checkpoint") - 1))
  root=$(sed -n 3p "$BAG/data/proof/checkpoint" | base64 -d | xxd -p -c 64)
  hash=$(sha256sum < "$1" | cut -d' ' -f1)
  hash=$(bytes "00$hash" | sha256sum | cut -d' ' -f1)
  path=$(sed -n '/^index/,/^$/p' "$3" | sed '1d;$d')
  for neighbour in $path; do
    neighbour=$(printf '%s' "$neighbour" | base64 -d | xxd -p -c 64)
    if [ $((index & 1)) = 1 ] || [ "$index" = "$last" ]; then
      hash=$(bytes "01$neighbour$hash" | sha256sum | cut -d' ' -f1)
      while [ $((index & 1)) = 0 ] && [ "$index" != 0 ]; do index=$((index >> 1)); last=$((last >> 1)); done
    else
      hash=$(bytes "01$hash$neighbour" | sha256sum | cut -d' ' -f1)
    fi
    index=$((index >> 1)); last=$((last >> 1))
  done
  [ "$last" = 0 ] && [ "$hash" = "$root" ]
}
count=0
for proof in "$BAG"/data/proof/*.tlog-proof; do
  number=$(basename "$proof" .tlog-proof)
  included "$BAG/data/proof/$number.entry.json" "$number" "$proof"
  count=$((count + 1))
done && good "sha256sum: $count proofs lead to the root"
sed 's/intake/Intake/' "$BAG/data/proof/0.entry.json" > "$WORK/changed"
refused included "$WORK/changed" 0 "$BAG/data/proof/0.tlog-proof"

# Go's own library, where it is
MOD=/usr/share/gocode/src/golang.org/x/mod/sumdb
if command -v go > /dev/null && [ -d "$MOD" ]; then
  cat > "$WORK/check.go" <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

func main() {
	key, _ := os.ReadFile(os.Args[1])
	text, _ := os.ReadFile(os.Args[2])
	verifier, err := note.NewVerifier(strings.TrimSpace(string(key)))
	if err == nil {
		_, err = note.Open(text, note.VerifierList(verifier))
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
GO
  gonote() { GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$WORK/go" go run "$WORK/check.go" "$BAG/data/proof/log.vkey" "$1"; }
  gonote "$BAG/data/proof/checkpoint" && good "golang.org/x/mod/sumdb/note: the checkpoint is signed"
  sed '2s/.*/1/' "$BAG/data/proof/checkpoint" > "$WORK/changed"
  refused gonote "$WORK/changed"
else
  echo "left out  golang.org/x/mod/sumdb: Go or its package is not installed"
fi

# Readers of web archives and bags from Maven's repository on this machine, where they are
M2=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
jar() { ls "$M2/$1"/*/"$2"-[0-9]*.jar 2> /dev/null | grep -v sources | sort -V | tail -n 1; }
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
for archive in "$BAG"/data/objects/*; do
  [ "$(gzip -dc "$archive" 2> /dev/null | head -c 5)" = "WARC/" ] && cp "$archive" "$WORK/a.warc.gz" && break
done
gzip -dc "$WORK/a.warc.gz" | sed 's/Exampletown/Examplecity/' > "$WORK/changed.warc"
JWARC=$(jar org/netpreserve/jwarc jwarc)
if [ -n "$JWARC" ]; then
  jwarc() { "$JAVA" -cp "$JWARC" org.netpreserve.jwarc.tools.WarcTool validate "$1"; }
  jwarc "$WORK/a.warc.gz" && good "jwarc: the capture"
  refused jwarc "$WORK/changed.warc"
else
  echo "left out  jwarc: not in $M2"
fi
JWAT=$(jar org/jwat/jwat-warc jwat-warc):$(jar org/jwat/jwat-common jwat-common):$(jar org/jwat/jwat-gzip jwat-gzip):$(jar org/jwat/jwat-archive-common jwat-archive-common)
if [ "${JWAT%%:*}" ]; then
  cat > "$WORK/Jwat.java" <<'JAVA'
import java.io.FileInputStream;
import org.jwat.warc.WarcReaderFactory;

class Jwat {
    public static void main(String[] args) throws Exception {
        var reader = WarcReaderFactory.getReader(new FileInputStream(args[0]), 8192);
        reader.setBlockDigestEnabled(true);
        reader.setPayloadDigestEnabled(true);
        boolean good = true;
        int count = 0;
        for (var record = reader.getNextRecord(); record != null; record = reader.getNextRecord()) {
            record.close();
            good &= record.isCompliant() && !Boolean.FALSE.equals(record.isValidBlockDigest);
            count++;
        }
        System.exit(good && count > 0 && reader.isCompliant() ? 0 : 1);
    }
}
JAVA
  jwat() { "$JAVA" -cp "$JWAT" "$WORK/Jwat.java" "$1"; }
  jwat "$WORK/a.warc.gz" && good "JWAT: the capture"
  refused jwat "$WORK/changed.warc"
else
  echo "left out  JWAT: not in $M2"
fi
if command -v warcio > /dev/null; then
  warcio index "$WORK/a.warc.gz" > /dev/null && good "warcio: the capture can be listed"
else
  echo "left out  warcio: not in PATH"
fi
LOC=$(jar gov/loc/bagit bagit):$(jar com/fasterxml/jackson/core/jackson-databind jackson-databind):$(jar com/fasterxml/jackson/core/jackson-core jackson-core):$(jar com/fasterxml/jackson/core/jackson-annotations jackson-annotations):$(jar org/slf4j/slf4j-api slf4j-api):$(jar org/slf4j/slf4j-nop slf4j-nop)
if [ "${LOC%%:*}" ]; then
  cat > "$WORK/Loc.java" <<'JAVA'
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Path;

class Loc {
    public static void main(String[] args) throws Exception {
        try (var verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(Path.of(args[0])), false);
        }
    }
}
JAVA
  loc() { "$JAVA" -cp "$LOC" "$WORK/Loc.java" "$1"; }
  loc "$BAG" && good "gov.loc:bagit: the dossier is a valid bag"
  cp -r "$BAG" "$WORK/changed-bag" && printf 'x' >> "$WORK/changed-bag/data/record.jsonl"
  refused loc "$WORK/changed-bag"
else
  echo "left out  gov.loc:bagit: not in $M2"
fi

# One changed byte in an original
printf 'x' | dd of="$(ls "$BAG"/data/objects/* | head -n 1)" bs=1 seek=0 conv=notrunc 2> /dev/null
refused sh -c "cd '$BAG' && sha256sum -c --quiet manifest-sha256.txt"
echo "all accept the good and refuse the changed"
