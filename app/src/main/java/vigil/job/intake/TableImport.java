package vigil.job.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vigil.capture.table.ColumnMapping;
import vigil.capture.table.EventTable;
import vigil.job.Custody;
import vigil.job.JobFailed;
import vigil.job.Workspace;
import vigil.model.Problem;
import vigil.publish.ReadingJson;
import vigil.store.log.EntryType;
import vigil.verify.json.CanonicalJson;
import vigil.verify.json.Json;
import vigil.verify.tree.Hash;

/// Takes in tables of events that another database coded: each row is sealed and logged as a report
/// of that database, with its claim.
///
/// A row that is the same to the letter is not taken twice; one with a known id and other words
/// stands in the place of the earlier one, which stays in vault and log.
public final class TableImport {
    private static final int GROUP = 256;

    private final Workspace workspace;
    private final ColumnMapping mapping;
    private final Path file;

    /// @param mapping of the columns
    /// @param file the table
    public TableImport(Workspace workspace, ColumnMapping mapping, Path file) {
        this.workspace = workspace;
        this.mapping = mapping;
        this.file = file;
    }

    /// What came of it.
    ///
    /// @param rows in the table
    /// @param taken sealed now
    /// @param known sealed before, the same to the letter
    /// @param refused not taken
    public record Result(long rows, long taken, long known, long refused) {}

    /// Reads the whole table and takes in nothing.
    ///
    /// @param row is given the rows that could be taken
    /// @param failed is told of the others
    /// @return how many rows there are
    /// @throws JobFailed if the file cannot be read
    public static long tried(
            ColumnMapping mapping,
            Path file,
            Consumer<EventTable.Row> row,
            Consumer<Problem> failed)
            throws JobFailed {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new EventTable(mapping, file.toString()).read(in, row, failed);
        } catch (IOException e) {
            throw new JobFailed("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Takes the rows in.
    ///
    /// @param failed is told of rows that cannot be taken
    /// @throws JobFailed if the table cannot be read or the workspace not be written; groups of
    ///   rows that were logged before stay
    public Result run(LongConsumer progress, Consumer<Problem> failed) throws JobFailed {
        try (var custody = Custody.open(workspace, Clock.systemUTC())) {
            var writer = new Writer(custody, progress);
            var refused = new long[1];
            long rows =
                    tried(
                            mapping,
                            file,
                            writer,
                            problem -> {
                                refused[0]++;
                                failed.accept(problem);
                            });
            writer.flush();
            return new Result(rows, writer.taken, writer.known, refused[0]);
        } catch (IOException | UncheckedIOException e) {
            throw new JobFailed("stopped: " + e.getMessage(), e);
        }
    }

    /// Seals and logs rows in groups.
    private final class Writer implements Consumer<EventTable.Row> {
        private final Custody custody;
        private final LongConsumer progress;
        private final String stage;
        private final List<EventTable.Row> waiting = new ArrayList<>();
        private long taken;
        private long known;

        Writer(Custody custody, LongConsumer progress) {
            this.custody = custody;
            this.progress = progress;
            var words = mapping.written().getBytes(StandardCharsets.UTF_8);
            stage = "vigil.import/1 " + Hash.sha256(words).hex().substring(0, 12);
        }

        @Override
        public void accept(EventTable.Row row) {
            waiting.add(row);
            if (waiting.size() == GROUP) {
                try {
                    flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void flush() throws IOException {
            var objects = custody.vault().seal(waiting.stream().map(this::bytes).toList());
            var brought = new ArrayList<Custody.Brought>();
            for (int i = 0; i < objects.size(); i++) {
                brought.add(
                        new Custody.Brought(
                                objects.get(i),
                                List.of(
                                        "name",
                                        file.toString(),
                                        "line",
                                        waiting.get(i).line(),
                                        "collector",
                                        workspace.setting("collector", "not stated"),
                                        "case",
                                        workspace.setting("case", "not stated"),
                                        "reason",
                                        workspace.setting("reason", "not stated"))));
            }
            for (var intake : custody.intakes(brought)) {
                Custody.await(intake);
            }
            var fresh = new ArrayList<Integer>();
            for (int i = 0; i < objects.size(); i++) {
                if (custody.takesOn(objects.get(i).hash(), stage)) {
                    fresh.add(i);
                }
            }
            var made =
                    custody.vault().seal(fresh.stream().map(i -> reading(waiting.get(i))).toList());
            var entries = new ArrayList<Object[]>();
            for (int i = 0; i < fresh.size(); i++) {
                entries.add(
                        new Object[] {
                            "from",
                            objects.get(fresh.get(i)).hash().hex(),
                            "stage",
                            stage,
                            "object",
                            made.get(i).hash().hex(),
                            "size",
                            made.get(i).size()
                        });
            }
            if (!entries.isEmpty()) {
                custody.append(EntryType.DERIVE, entries);
            }
            taken += fresh.size();
            known += waiting.size() - fresh.size();
            waiting.clear();
            progress.accept(taken + known);
        }

        private byte[] bytes(EventTable.Row row) {
            var members = new TreeMap<String, Json>();
            row.cells().forEach((column, cell) -> members.put(column, new Json.Text(cell)));
            return CanonicalJson.write(new Json.Members(members));
        }

        private byte[] reading(EventTable.Row row) {
            var reported = row.reported();
            var line = ReadingJson.line(reported.report(), reported.reading(), true);
            return (line + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
