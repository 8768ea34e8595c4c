package newshook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newshook.article.ArticleId;

/** Articles that no segment holds yet, as they are. */
record Fresh(List<Terms> entries) implements Part {
  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public ArticleId id(int doc) {
    return entries.get(doc).id();
  }

  @Override
  public int stored(int doc) {
    return entries.get(doc).stored();
  }

  @Override
  public int day(int doc) {
    return entries.get(doc).day();
  }

  @Override
  public int length(int doc) {
    return entries.get(doc).length();
  }

  @Override
  public boolean isAlive(int doc) {
    return true;
  }

  @Override
  public Postings find(String term) {
    List<Integer> docs = new ArrayList<>();
    List<Byte> weights = new ArrayList<>();
    for (int doc = 0; doc < size(); doc++) {
      Integer weight = entries.get(doc).weights().get(term);
      if (weight != null) {
        docs.add(doc);
        weights.add(weight.byteValue());
      }
    }
    return Postings.of(docs, weights);
  }

  /** One for all terms: in each article the heaviest counts. */
  @Override
  public List<Postings> startingWith(String prefix) {
    List<Integer> docs = new ArrayList<>();
    List<Byte> weights = new ArrayList<>();
    IntStream.range(0, size())
        .forEach(doc ->
            entries.get(doc).weights().entrySet().stream()
                .filter(term -> term.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .ifPresent(weight -> {
                  docs.add(doc);
                  weights.add(weight.byteValue());
                }));
    return List.of(Postings.of(docs, weights));
  }
}
