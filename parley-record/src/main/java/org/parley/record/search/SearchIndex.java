package org.parley.record.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.Audience;
import org.parley.record.store.CaseProblem;

/**
 * An index of documents with audiences, in a folder or in memory. Safe for many threads; one process at a time writes a folder.
 *
 * <p>Scores do not come from how often a word is in other documents, as is usual: that would tell a reader of documents which he
 * may not see. A document scores one for each part of the query that it has.
 */
public final class SearchIndex implements AutoCloseable {

    /** Most hits that a search may ask for. */
    public static final int MOST_HITS = 1_000;

    /** Longest query in UTF-16 units. */
    public static final int LONGEST_QUERY = 1_000;

    private static final Analyzer EXACT = new KeywordAnalyzer();

    private static final Analyzer WORDS = new PerFieldAnalyzerWrapper(
            new EnglishAnalyzer(), Map.of(SearchFields.ID, EXACT, SearchFields.TYPE, EXACT));

    /** Keeps where each word stands, so that hits need not be looked through again to mark what was found. */
    private static final FieldType MARKED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.freeze();
    }

    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
    }

    private static SearchIndex writing(Directory directory) throws IOException {
        IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(WORDS).setSimilarity(new BooleanSimilarity()));
        try {
            return new SearchIndex(directory, writer, new SearcherManager(writer, null));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Opens the index in a folder to write it, or makes one.
     *
     * @throws IOException when it cannot be read or written, is damaged, or another process writes it
     */
    public static SearchIndex open(Path folder) throws IOException {
        return writing(FSDirectory.open(folder));
    }

    /**
     * Opens the index in a folder to search it, also while others write it, and checks that none of its files is damaged.
     *
     * @throws IOException when there is none, or it cannot be read or is damaged
     */
    public static SearchIndex view(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        SearcherManager searchers = new SearcherManager(directory, null);
        SearchIndex index = new SearchIndex(directory, null, searchers);
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        } finally {
            searchers.release(searcher);
        }
    }

    /** An index that goes with this process. */
    public static SearchIndex inMemory() throws IOException {
        return writing(new ByteBuffersDirectory());
    }

    /** Puts documents in, or in the place of those of the same ids; they are found when the method returns. */
    public void put(Collection<SearchDocument> documents) throws IOException {
        try {
            change(List.of(), put -> put.all(documents));
        } catch (CaseProblem e) {
            throw new IllegalStateException("documents that are there come from no case", e);
        }
    }

    /** Takes documents as they are made, so that they need not all be held. */
    @FunctionalInterface
    public interface Put {
        void all(Collection<SearchDocument> documents) throws IOException;
    }

    /** Makes documents and hands them on. */
    @FunctionalInterface
    public interface Documents {
        void give(Put put) throws CaseProblem, IOException;
    }

    /**
     * Takes groups out and puts documents in, as one change: after a crash in the midst of it the index is as it was. When not all
     * documents can be made, those groups of which some were put in are taken out again.
     */
    public void change(Collection<String> groups, Documents documents) throws CaseProblem, IOException {
        delete(groups);
        Set<String> begun = new HashSet<>();
        boolean done = false;
        try {
            documents.give(some -> {
                for (SearchDocument document : some) {
                    begun.add(document.group());
                    writer().updateDocument(new Term(SearchFields.ID, document.id()), fields(document));
                }
            });
            done = true;
        } finally {
            if (!done) {
                delete(begun);
            }
        }
        commit();
    }

    private void delete(Collection<String> groups) throws IOException {
        for (String group : groups) {
            writer().deleteDocuments(new Term(SearchFields.GROUP, group));
        }
    }

    /** Takes documents out. */
    public void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer().deleteDocuments(new Term(SearchFields.ID, id));
        }
        commit();
    }

    /** Takes all out, to be made again. */
    public void clear() throws IOException {
        writer().deleteAll();
        commit();
    }

    private void commit() throws IOException {
        writer().commit();
        searchers.maybeRefreshBlocking();
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("This index was opened to search it, not to write it.");
        }
        return writer;
    }

    /** The groups of all documents that are in. */
    public Set<String> groups() throws IOException {
        Set<String> groups = new HashSet<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Terms terms = leaf.reader().terms(SearchFields.GROUP);
                Bits live = leaf.reader().getLiveDocs();
                if (terms == null) {
                    continue;
                }
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
                    int document = documents.nextDoc();
                    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                        document = documents.nextDoc();
                    }
                    if (document != DocIdSetIterator.NO_MORE_DOCS) {
                        groups.add(term.utf8ToString());
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
        return groups;
    }

    private static Document fields(SearchDocument document) throws IOException {
        Document fields = new Document();
        fields.add(new StringField(SearchFields.ID, document.id(), Field.Store.NO));
        fields.add(new SortedDocValuesField(
                SearchFields.ORDER, new BytesRef(SearchFields.rank(document.type()) + document.id())));
        fields.add(new StringField(SearchFields.TYPE, document.type(), Field.Store.NO));
        fields.add(new Field(SearchFields.TEXT, document.text(), MARKED));
        document.audience()
                .members()
                .forEach(member -> fields.add(new StringField(SearchFields.AUDIENCE, member, Field.Store.NO)));
        document.date().ifPresent(date -> fields.add(new LongPoint(SearchFields.DATE, date.toEpochDay())));
        document.notFor().forEach(member -> fields.add(new StringField(SearchFields.NOT_FOR, member, Field.Store.NO)));
        fields.add(new StringField(SearchFields.GROUP, document.group(), Field.Store.NO));
        document.fields().forEach((name, value) -> fields.add(new TextField(name, value, Field.Store.NO)));
        fields.add(
                new BinaryDocValuesField(SearchFields.KEPT, KeptHit.of(document).packed()));
        return fields;
    }

    /**
     * Searches as a reader.
     *
     * @throws SearchProblem when the query cannot be understood
     */
    public SearchHits search(SearchRequest request) throws IOException, SearchProblem {
        Query asked = parse(request.query());
        Query seen = filtered(asked, request);
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.setSimilarity(new BooleanSimilarity());
            Sort order = new Sort(SortField.FIELD_SCORE, new SortField(SearchFields.ORDER, SortField.Type.STRING));
            TopDocs found =
                    searcher.search(seen, new TopFieldCollectorManager(order, request.most(), Integer.MAX_VALUE));
            Map<Integer, KeptHit> kept = kept(searcher, found);
            List<List<SearchHit.Mark>> marks = new Highlighter(searcher, WORDS, kept).marks(asked, found);
            List<SearchHit> hits = new ArrayList<>();
            for (int i = 0; i < found.scoreDocs.length; i++) {
                hits.add(
                        Objects.requireNonNull(kept.get(found.scoreDocs[i].doc)).with(marks.get(i)));
            }
            return new SearchHits(found.totalHits.value, hits);
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Searches as a reader, for documents of any type and day.
     *
     * @throws SearchProblem when the query cannot be understood
     */
    public SearchHits search(Set<String> reader, String query, int most) throws IOException, SearchProblem {
        return search(SearchRequest.of(reader, query, most));
    }

    private static Query filtered(Query asked, SearchRequest request) {
        BooleanQuery.Builder seen = new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(audience(request.reader()), Occur.FILTER)
                .add(any(SearchFields.NOT_FOR, request.reader()), Occur.MUST_NOT);
        if (!request.types().isEmpty()) {
            seen.add(any(SearchFields.TYPE, request.types()), Occur.FILTER);
        }
        if (request.from().isPresent() || request.to().isPresent()) {
            long begin = request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
            long end = request.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
            seen.add(LongPoint.newRangeQuery(SearchFields.DATE, begin, end), Occur.FILTER);
        }
        return seen.build();
    }

    /** By their numbers. */
    private static Map<Integer, KeptHit> kept(IndexSearcher searcher, TopDocs found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Map<Integer, KeptHit> kept = new HashMap<>();
        for (ScoreDoc one : found.scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), SearchFields.KEPT);
            if (!values.advanceExact(one.doc - leaf.docBase)) {
                throw new IOException("the index has a document without what is shown of it");
            }
            kept.put(one.doc, KeptHit.of(values.binaryValue()));
        }
        return kept;
    }

    private static Query audience(Set<String> reader) {
        Set<String> members = new HashSet<>(reader);
        members.addAll(Audience.EVERYBODY.members());
        return any(SearchFields.AUDIENCE, members);
    }

    private static Query any(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private Query parse(String query) throws SearchProblem {
        if (query.length() > LONGEST_QUERY) {
            throw new SearchProblem("A query has at most " + LONGEST_QUERY + " letters, not " + query.length() + ".");
        }
        if (query.isBlank()) {
            return new MatchAllDocsQuery();
        }
        try {
            return new DatedParser(WORDS).parse(query);
        } catch (ParseException | IllegalArgumentException e) {
            if (e.getCause() instanceof DatedParser.Refused refused) {
                throw new SearchProblem(refused.sentence(), refused);
            }
            throw new SearchProblem(
                    "The query \"" + query + "\" cannot be understood; put \" around signs such as : ( ) [ ].", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            if (writer != null) {
                writer.close();
            }
        }
    }
}
