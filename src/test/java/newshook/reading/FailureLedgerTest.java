package newshook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.util.List;
import java.util.Map;
import newshook.article.Delivery;
import newshook.article.Reason;
import newshook.article.Status;
import org.junit.jupiter.api.Test;

class FailureLedgerTest {
  private final Archive archive = new Archive();

  @Test
  void groupsWhatFailsAlikeAndSaysWhatToDo() throws Exception {
    archive.miss("https://ift.tt/1", Status.RETRY, Reason.HTTP_5XX, 60);
    Delivery latest = archive.miss("https://ift.tt/2", Status.RETRY, Reason.HTTP_5XX, 5);
    archive.miss("https://ift.tt/3", Status.FAILED, Reason.HTTP_5XX, 90);
    archive.miss("https://ift.tt/4", Status.REJECTED, Reason.UNREADABLE, 7);
    archive.miss("https://ift.tt/5", Status.STORED, null, 1);

    Map<String, Object> ledger = JSON.std.mapFrom(archive.get("/api/v1/failures").body());

    assertEquals(5, ledger.get("examined"));
    assertNull(ledger.get("cursor"));
    List<?> groups = assertInstanceOf(List.class, ledger.get("groups"));
    assertEquals(2, groups.size());
    Map<?, ?> first = assertInstanceOf(Map.class, groups.getFirst());
    assertEquals("HTTP_5XX", first.get("reason"));
    assertEquals("harbour.example", first.get("host"), "where the links led");
    assertEquals(3, first.get("count"));
    assertEquals(Map.of("RETRY", 2, "FAILED", 1), first.get("statuses"));
    assertEquals("2026-11-24T05:00:00Z", first.get("firstAt"));
    assertEquals("2026-11-24T06:25:00Z", first.get("lastAt"));
    assertEquals("2026-11-24T06:50:00Z", first.get("nextTryAt"));
    assertEquals(Reason.HTTP_5XX.advice(), first.get("advice"));
    assertEquals(
        latest.id().value(), assertInstanceOf(Map.class, first.get("example")).get("deliveryId"));
  }

  @Test
  void nothingFailsInAnEmptyArchive() throws Exception {
    Map<String, Object> ledger = JSON.std.mapFrom(archive.get("/api/v1/failures").body());

    assertEquals(List.of(), ledger.get("groups"));
    assertTrue(archive.get("/api/v1/failures/more").status() == 404);
  }
}
