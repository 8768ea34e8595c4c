package newshook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newshook.article.ArticleId;
import newshook.search.Question.Order;
import newshook.search.Shelf.Place;
import org.junit.jupiter.api.Test;

/** What becomes of the index whatever dies, whoever else writes, and whatever changes. */
class PackingTest {
  private final Stories stories = new Stories();
  private final MemoryShelf shelf = new MemoryShelf();
  private Instant now = Stories.START.plus(Duration.ofDays(2));
  private int stored;

  private void store(int articles) {
    for (int i = 0; i < articles; i++, stored++) {
      now = now.plusSeconds(1);
      stories.setNow(now);
      stories.add(stored, "Story " + stored, "common words, number w" + stored);
    }
  }

  private Progress run(Shelf on) {
    now = now.plus(Duration.ofMinutes(20));
    return new Packing(on, stories, () -> now).run(() -> Duration.ofMinutes(10));
  }

  /** Everything is found, each once, by whoever asks first. */
  private void assertAllFound() {
    Finder finder = new Finder(shelf, stories, () -> Marks.NONE);
    Set<ArticleId> seen = new HashSet<>();
    String cursor = "";
    do {
      Found page = finder.find(new Question("common", Order.NEWEST, 100, cursor));
      assertEquals(stored, page.total());
      page.hits().forEach(h -> assertTrue(seen.add(h.article().id())));
      cursor = page.cursor();
    } while (!cursor.isEmpty());
    assertEquals(stored, seen.size());
    assertEquals(1, finder.find(new Question("w" + (stored - 1), Order.BEST, 5, "")).hits().size());
  }

  @Test
  void aSmallArchiveNeedsNoSegments() {
    store(50);

    Progress progress = run(shelf);

    assertEquals(0, progress.segments());
    assertTrue(progress.whole());
    assertAllFound();
  }

  @Test
  void whatCameIsPackedOnceAndAgainNever() {
    store(150);
    run(shelf);
    shelf.written();

    Progress progress = run(shelf);

    assertEquals(0, shelf.written());
    assertEquals(150, progress.articles());
    assertAllFound();
  }

  /** An archive that was there before: 2,500 articles, none of them known. */
  @Test
  void anOlderArchiveIsWalkedThrough() {
    store(2500);

    Progress first = run(shelf);

    assertEquals(2500, first.articles());
    assertTrue(first.whole());
    assertAllFound();
  }

  @Test
  void theWalkGoesOnWhereItStopped() {
    store(2500);
    int[] asked = {0};
    var short_ = new Packing(shelf, stories, () -> now);

    Progress first = short_.run(() -> Duration.ofSeconds(asked[0]++ < 8 ? 60 : 1));

    assertTrue(first.sweeping());
    assertFalse(first.whole());
    assertFalse(
        new Finder(shelf, stories, () -> Marks.NONE)
            .find(new Question("common", Order.BEST, 5, ""))
            .isWhole());
    assertTrue(run(shelf).whole());
    assertAllFound();
  }

  @Test
  void manySmallSegmentsBecomeOneAndItsPlacesAreUsedAgain() {
    for (int i = 0; i < Due.FAN + 3; i++) {
      store(Due.PACK);
      run(shelf);
    }

    List<Manifest.SegmentRef> segments = manifest().segments();
    assertEquals(List.of(2, 1, 1, 1), segments.stream().map(s -> s.level()).toList());
    assertEquals(List.of(0, 0, 1, 2), segments.stream().map(s -> s.slot()).toList());
    assertAllFound();
  }

  private Manifest manifest() {
    return shelf.manifest().map(Manifest::read).orElseThrow();
  }

  @Test
  void aBetterRevisionTakesThePlaceOfTheOlder() {
    store(150);
    run(shelf);
    stories.revise();
    ArticleId id = stories.add(7, "Story 7", "common words, quite another text");
    shelf.note(id);
    assertRevised();

    store(Due.PACK);
    run(shelf);

    assertEquals(List.of(), shelf.changes(10));
    assertRevised();
    assertAllFound();
  }

  private void assertRevised() {
    Finder finder = new Finder(shelf, stories, () -> Marks.NONE);
    assertEquals(0, finder.find(new Question("w7", Order.BEST, 5, "")).total());
    assertEquals(1, finder.find(new Question("quite another", Order.BEST, 5, "")).total());
  }

  @Test
  void anArticleThatIsNoMoreIsFoundNoMore() {
    store(150);
    run(shelf);
    ArticleId gone = ArticleId.of("https://news.harbour.example/7");
    stories.remove(gone);
    Finder finder = new Finder(shelf, stories, () -> Marks.NONE);
    assertEquals(List.of(), finder.find(new Question("w7", Order.BEST, 5, "")).hits());
    shelf.note(gone);
    assertEquals(0, finder.find(new Question("w7", Order.BEST, 5, "")).total());

    store(Due.PACK);
    run(shelf);

    assertEquals(0, finder.find(new Question("w7", Order.BEST, 5, "")).total());
    assertEquals(149 + Due.PACK, finder.find(new Question("common", Order.BEST, 5, "")).total());
  }

  /** A note that was lost: the walk of the week finds the other stamp. */
  @Test
  void theWalkFindsWhatNobodyNoted() {
    store(150);
    run(shelf);
    stories.revise();
    stories.add(7, "Story 7", "common words, quite another text");

    now = now.plus(Due.SWEEP_EVERY);
    run(shelf);

    assertRevised();
    assertAllFound();
  }

  @Test
  void aRebuildLosesNothing() {
    store(150);
    run(shelf);

    Progress empty = new Packing(shelf, stories, () -> now).rebuild();

    assertEquals(0, empty.articles());
    assertEquals(150, run(shelf).articles());
    assertAllFound();
  }

  /** The process dies after each write in turn, packing and merging; the next run mends it. */
  @Test
  void mayDieAtAnyStep() {
    for (int i = 0; i < Due.FAN - 1; i++) {
      store(Due.PACK);
      run(shelf);
    }
    store(Due.PACK);
    stories.revise();
    shelf.note(stories.add(3, "Story 3", "common words, number w3"));
    int deaths = 0;
    for (int step = 1; ; step++) {
      DyingShelf dying = new DyingShelf(step);
      try {
        run(dying.of(shelf));
        break;
      } catch (DyingShelf.Death _) {
        deaths++;
        now = now.plus(Duration.ofMinutes(20)); // its lease ends
        if (step % 4 == 0) {
          assertAllFound();
        }
      }
    }
    assertTrue(deaths > 5, "steps: " + deaths);
    run(shelf);
    assertEquals(List.of(2), manifest().segments().stream().map(s -> s.level()).toList());
    assertAllFound();
  }

  @Test
  void nobodyWritesBesideAnother() {
    store(150);
    now = now.plus(Duration.ofMinutes(20));
    Packing second = new Packing(shelf, stories, () -> now);
    boolean[] asked = {false};
    Shelf meddled =
        (Shelf)
            Proxy.newProxyInstance(
                Shelf.class.getClassLoader(),
                new Class<?>[] {Shelf.class},
                (_, method, arguments) -> {
                  if (method.getName().equals("put") && !asked[0]) {
                    asked[0] = true;
                    assertEquals(
                        "another one is at it", second.run(() -> Duration.ofMinutes(5)).note());
                    now = now.plus(Duration.ofHours(1)); // and now the lease has ended
                    assertEquals("", second.run(() -> Duration.ofMinutes(5)).note());
                  }
                  return method.invoke(shelf, arguments);
                });

    Progress overtaken = new Packing(meddled, stories, () -> now).run(() -> Duration.ofMinutes(5));

    assertEquals("another one is at it", overtaken.note());
    assertEquals(150, manifest().segments().stream().mapToInt(s -> s.docs()).sum());
    assertAllFound();
  }

  @Test
  void aLostPieceIsSaidAndMadeUpFor() {
    store(150);
    run(shelf);
    Finder reader = new Finder(shelf, stories, () -> Marks.NONE);
    var ref = manifest().segments().getFirst();
    shelf.lose(new Place(ref.level(), ref.slot(), ref.build(), true, 0));

    Found found = reader.find(new Question("common", Order.BEST, 5, ""));
    assertFalse(found.isWhole());

    now = now.plus(Due.SWEEP_EVERY);
    run(shelf);
    assertAllFound();
  }

  @Test
  void anIndexOfAnotherFormatIsBuiltAnew() {
    store(150);
    run(shelf);
    byte[] other = manifest().next().write();
    other[0] = 99;
    shelf.saveManifest(manifest().version() + 1, other);

    assertEquals(150, run(shelf).articles());
    assertAllFound();
  }

  @Test
  void damagedBytesAreNoEndlessLoop() {
    byte[] cut = new Bytes.Out().text("a long enough text to be cut somewhere").deflated();

    assertThrows(
        IllegalArgumentException.class,
        () -> Bytes.In.inflated(java.util.Arrays.copyOf(cut, cut.length / 2)));
  }
}
