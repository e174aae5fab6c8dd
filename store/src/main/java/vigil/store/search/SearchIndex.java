package vigil.store.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import vigil.model.search.Answer;
import vigil.model.search.Found;
import vigil.model.search.Question;

/// A Lucene index in a folder. Made anew as a whole, and swapped in as a whole: whoever searches
/// meanwhile sees the old one.
public final class SearchIndex {
    private static final String STATE = "vigil.state";

    /// Its hints about virtual machines are for developers, not for analysts. Kept, for a logger
    /// that nobody holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Path folder;

    /// The index in a folder, which need not be there yet.
    public SearchIndex(Path folder) {
        this.folder = folder;
    }

    /// What the index was made from, as whoever made it said; empty if there is none.
    ///
    /// @throws IOException if it cannot be read
    public Optional<String> state() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            return Optional.ofNullable(reader.getIndexCommit().getUserData().get(STATE));
        } catch (IndexNotFoundException _) {
            return Optional.empty();
        }
    }

    /// Makes the index anew.
    ///
    /// @param all what can be found
    /// @param state what it is made from
    /// @throws IOException if it cannot be written; the old one stays then
    public void rebuild(Iterator<Found> all, String state) throws IOException {
        Files.createDirectories(folder);
        var config = new IndexWriterConfig(Words.ANALYZER);
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        config.setRAMBufferSizeMB(64);
        config.setCommitOnClose(false);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, config)) {
            while (all.hasNext()) {
                writer.addDocument(Documents.of(all.next()));
            }
            writer.setLiveCommitData(Map.of(STATE, state).entrySet());
            writer.commit();
        }
    }

    /// Opens the index for questions.
    ///
    /// @throws IOException if there is none, or it cannot be read
    public Search open() throws IOException {
        return new Search(FSDirectory.open(folder));
    }

    /// An index open for questions. Shared between threads.
    public static final class Search implements AutoCloseable {
        private final FSDirectory directory;
        private final DirectoryReader reader;
        private final IndexSearcher searcher;

        private Search(FSDirectory directory) throws IOException {
            this.directory = directory;
            try {
                reader = DirectoryReader.open(directory);
            } catch (IOException e) {
                directory.close();
                throw e;
            }
            searcher = new IndexSearcher(reader);
        }

        /// Answers a question.
        ///
        /// @throws IOException if the index cannot be read
        public Answer answer(Question question) throws IOException {
            var queries = new Queries(question);
            var hits = searcher.search(queries.all(), question.most());
            var best = new ArrayList<Found>();
            var stored = searcher.storedFields();
            for (var hit : hits.scoreDocs) {
                best.add(Documents.found(stored.document(hit.doc)));
            }
            return new Answer(
                    searcher.count(queries.all()),
                    best,
                    queries.undated().isPresent() ? searcher.count(queries.undated().get()) : 0,
                    queries.unplaced().isPresent() ? searcher.count(queries.unplaced().get()) : 0);
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
        }
    }
}
