package org.parley.record.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.parley.record.log.Audience;

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

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer words;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        Analyzer exact = new KeywordAnalyzer();
        this.words = new PerFieldAnalyzerWrapper(
                new EnglishAnalyzer(),
                Map.of(SearchFields.ID, exact, SearchFields.TYPE, exact, SearchFields.AUDIENCE, exact));
        this.writer = new IndexWriter(directory, new IndexWriterConfig(words).setSimilarity(new BooleanSimilarity()));
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index in a folder, or makes one.
     *
     * @throws IOException when it cannot be read or written, or another process writes it
     */
    public static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex(FSDirectory.open(folder));
    }

    /** An index that goes with this process. */
    public static SearchIndex inMemory() throws IOException {
        return new SearchIndex(new ByteBuffersDirectory());
    }

    /** Puts documents in, or in the place of those of the same ids; they are found when the method returns. */
    public void put(Collection<SearchDocument> documents) throws IOException {
        for (SearchDocument document : documents) {
            writer.updateDocument(new Term(SearchFields.ID, document.id()), fields(document));
        }
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Takes documents out. */
    public void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer.deleteDocuments(new Term(SearchFields.ID, id));
        }
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** Takes all out, to be made again. */
    public void clear() throws IOException {
        writer.deleteAll();
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    private static Document fields(SearchDocument document) {
        Document fields = new Document();
        fields.add(new StringField(SearchFields.ID, document.id(), Field.Store.YES));
        fields.add(new SortedDocValuesField(SearchFields.ID, new BytesRef(document.id())));
        fields.add(new StringField(SearchFields.TYPE, document.type(), Field.Store.YES));
        fields.add(new TextField(SearchFields.TEXT, document.text(), Field.Store.YES));
        document.audience()
                .members()
                .forEach(member -> fields.add(new StringField(SearchFields.AUDIENCE, member, Field.Store.NO)));
        document.date().ifPresent(date -> {
            fields.add(new LongPoint(SearchFields.DATE, date.toEpochDay()));
            fields.add(new StoredField(SearchFields.DATE, date.toString()));
        });
        document.fields().forEach((name, value) -> fields.add(new TextField(name, value, Field.Store.NO)));
        return fields;
    }

    /**
     * Searches as a reader.
     *
     * @param reader parties and roles as which he sees: nothing is found that is neither for all nor for one of them
     * @param query words, {@code "phrases"}, {@code field:words}, {@code date:[2026-03-01 TO 2026-03-31]}, joined by {@code AND},
     *     {@code OR}, {@code NOT}; all words must be there
     * @param most hits to tell, 1 to {@link #MOST_HITS}
     * @throws SearchProblem when the query cannot be understood
     */
    public SearchHits search(Set<String> reader, String query, int most) throws IOException, SearchProblem {
        if (most < 1 || most > MOST_HITS) {
            throw new IllegalArgumentException("A search tells 1 to " + MOST_HITS + " hits, not " + most + ".");
        }
        Query asked = parse(query);
        Query seen = new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(audience(reader), Occur.FILTER)
                .build();
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.setSimilarity(new BooleanSimilarity());
            Sort order = new Sort(SortField.FIELD_SCORE, new SortField(SearchFields.ID, SortField.Type.STRING));
            TopDocs found = searcher.search(seen, most, order);
            List<List<SearchHit.Mark>> marks = marks(searcher, asked, found);
            List<SearchHit> hits = new ArrayList<>();
            for (int i = 0; i < found.scoreDocs.length; i++) {
                Document document = searcher.storedFields().document(found.scoreDocs[i].doc);
                hits.add(new SearchHit(
                        document.get(SearchFields.ID),
                        document.get(SearchFields.TYPE),
                        document.get(SearchFields.TEXT),
                        marks.get(i)));
            }
            return new SearchHits(searcher.count(seen), hits);
        } finally {
            searchers.release(searcher);
        }
    }

    private static Query audience(Set<String> reader) {
        List<BytesRef> members = new ArrayList<>();
        Audience.EVERYBODY.members().forEach(member -> members.add(new BytesRef(member)));
        reader.forEach(member -> members.add(new BytesRef(member)));
        return new TermInSetQuery(SearchFields.AUDIENCE, members);
    }

    private Query parse(String query) throws SearchProblem {
        if (query.length() > LONGEST_QUERY) {
            throw new SearchProblem("A query has at most " + LONGEST_QUERY + " letters, not " + query.length() + ".");
        }
        try {
            return new DatedParser(words).parse(query);
        } catch (ParseException | IllegalArgumentException e) {
            throw new SearchProblem(
                    "The query \"" + query + "\" cannot be understood; put \" around signs such as : ( ) [ ].", e);
        }
    }

    private List<List<SearchHit.Mark>> marks(IndexSearcher searcher, Query asked, TopDocs found) throws IOException {
        Highlighter highlighter = new Highlighter(searcher, words);
        return highlighter.marks(asked, found);
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
