package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An immutable index of passages in memory, searched by words (BM25) and, if their vectors are
 * known, by meaning.
 */
final class PassageIndex {
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String VECTOR = "vector";

  /** A title is short, so a word in it would count too much. */
  private static final float WEIGHT_OF_TITLE = 0.5f;

  /** How many passages each of the two searches contributes before their rankings are merged. */
  private static final int REACH = 50;

  private final Analyzer english = new EnglishAnalyzer();
  private final List<Passage> passages;
  private final boolean knowsMeaning;
  private final IndexSearcher searcher;

  /** An index by words only. */
  PassageIndex(List<Passage> passages) {
    this(passages, null);
  }

  /** An index by words and by meaning, with the vectors in the order of the passages. */
  PassageIndex(List<Passage> passages, @Nullable List<float[]> vectors) {
    this.passages = passages;
    knowsMeaning = vectors != null;
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
      for (var i = 0; i < passages.size(); i++) {
        writer.addDocument(document(passages.get(i), vectors == null ? null : vectors.get(i)));
      }
      // In a single segment, the number of a document is the position of its passage.
      writer.forceMerge(1);
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean knowsMeaning() {
    return knowsMeaning;
  }

  /** The passages that match a question best, best first; without its vector, by words only. */
  List<Passage> search(String question, float @Nullable [] vector, int k) {
    var reach = Math.max(k, REACH);
    var byWords = byWords(question, reach);
    var ranking = vector == null ? byWords : Fusion.of(byWords, byMeaning(vector, reach));
    return ranking.stream().limit(k).map(passages::get).toList();
  }

  List<Integer> byWords(String question, int limit) {
    var words = new QueryBuilder(english);
    var query = new BooleanQuery.Builder();
    var inText = words.createBooleanQuery(TEXT, question);
    var inTitle = words.createBooleanQuery(TITLE, question);
    if (inText != null && inTitle != null) {
      query.add(inText, Occur.SHOULD);
      query.add(new BoostQuery(inTitle, WEIGHT_OF_TITLE), Occur.SHOULD);
    }
    return ranking(query.build(), limit);
  }

  List<Integer> byMeaning(float[] vector, int limit) {
    return ranking(new KnnFloatVectorQuery(VECTOR, vector, limit), limit);
  }

  private List<Integer> ranking(Query query, int limit) {
    try {
      var hits = searcher.search(query, limit).scoreDocs;
      return Arrays.stream(hits).map(hit -> hit.doc).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Passage passage, float @Nullable [] vector) {
    var document = new Document();
    document.add(new TextField(TITLE, passage.title(), Store.NO));
    document.add(new TextField(TEXT, passage.text(), Store.NO));
    if (vector != null) {
      document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }
}
