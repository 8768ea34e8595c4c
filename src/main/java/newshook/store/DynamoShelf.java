package newshook.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newshook.search.Shelf;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The search index in the DynamoDB table. */
public final class DynamoShelf implements Shelf {
  private static final String MANIFEST = "X";
  private static final String BYTES = "bytes";
  private static final String VERSION = "version";
  private static final String BUILD = "build";

  private final Table table;
  private final Changes changes;

  public DynamoShelf(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.changes = new Changes(table);
  }

  @Override
  public Optional<byte[]> manifest() {
    return table.get(MANIFEST, MANIFEST).map(row -> row.bytes(BYTES));
  }

  @Override
  public boolean saveManifest(long version, byte[] manifest) {
    Row row =
        Row.keyed(MANIFEST, MANIFEST)
            .put(VERSION, version)
            .put(BYTES, manifest)
            .put(Signature.NAME, Signature.fresh());
    return table.putIf(
        row,
        version == 1 ? "attribute_not_exists(pk)" : "#version = :before",
        version == 1 ? Map.of() : Map.of("#version", VERSION),
        version == 1 ? Map.of() : Map.of(":before", fromN(Long.toString(version - 1))));
  }

  /** The same build again is the SDK's second try, and harmless. */
  @Override
  public boolean put(Place place, byte[] piece) {
    Row row = Row.keyed(pk(place), sk(place)).put(BUILD, place.build()).put(BYTES, piece);
    return table.putIf(
        row,
        "attribute_not_exists(pk) OR #build <= :build",
        Map.of("#build", BUILD),
        Map.of(":build", fromN(Long.toString(place.build()))));
  }

  /** Cheaply first; what is not there may only be not there yet, and is read strongly. */
  @Override
  public Map<Place, byte[]> get(Collection<Place> places) {
    Map<String, Place> wanted = new HashMap<>();
    places.forEach(place -> wanted.put(pk(place) + sk(place), place));
    Map<Place, byte[]> read = new HashMap<>();
    for (Row row : table.getAll(places.stream().map(p -> Table.key(pk(p), sk(p))).toList())) {
      Place place = wanted.get(row.text("pk") + row.text("sk"));
      if (place != null && row.number(BUILD) == place.build()) {
        read.put(place, row.bytes(BYTES));
      }
    }
    for (Place place : places) {
      if (!read.containsKey(place)) {
        table
            .get(pk(place), sk(place))
            .filter(row -> row.number(BUILD) == place.build())
            .ifPresent(row -> read.put(place, row.bytes(BYTES)));
      }
    }
    return read;
  }

  @Override
  public List<Change> changes(int most) {
    return changes.list(most);
  }

  @Override
  public void forget(Change change) {
    changes.forget(change);
  }

  /** A segment's pieces lie together; its level and slot are used again by a later one. */
  private static String pk(Place place) {
    return "X#" + place.level() + "#" + place.slot();
  }

  private static String sk(Place place) {
    return "%s#%05d".formatted(place.head() ? "H" : "T", place.n());
  }
}
