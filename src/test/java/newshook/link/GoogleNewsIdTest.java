package newshook.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Base64;
import java.util.Random;
import newshook.link.Unwrapped.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleNewsIdTest {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?&=";

  @Test
  void givesBackTenThousandRandomTargets() {
    Random random = new Random(20211230);
    for (int i = 0; i < 10_000; i++) {
      String target = text(random, 1 + random.nextInt(2_000));
      String amp = random.nextBoolean() ? "" : "https://" + text(random, random.nextInt(300));

      assertEquals(
          new GoogleNewsId.Plain(target, amp), GoogleNewsId.read(GoogleIds.of(target, amp)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 127, 128, 129, 255, 256, 257, 16_383, 16_384, 16_385})
  void givesBackTargetsAtTheEdgesOfTheirLength(int bytes) {
    String target = text(new Random(bytes), bytes);
    String amp = "https://" + text(new Random(1), bytes);

    assertEquals(new GoogleNewsId.Plain(target, amp), GoogleNewsId.read(GoogleIds.of(target, amp)));
  }

  @Test
  void takesAnIdWithoutATargetForDamagedOrOpaque() {
    assertEquals(new GoogleNewsId.Opaque(), GoogleNewsId.read(GoogleIds.of("", "")));
    assertEquals(new GoogleNewsId.Damaged(), GoogleNewsId.read(""));
  }

  @Test
  void givesBackRandomAddressesThroughTheUnwrapper() {
    Random random = new Random(7);
    for (int length = 1; length < 2_000; length += 3) {
      String target = "https://e.com/" + text(random, length).replaceAll("[?/]", "x");
      String link = "https://news.google.com/rss/articles/" + GoogleIds.of(target, "") + "?oc=5";

      Target found = assertInstanceOf(Target.class, Unwrapper.unwrap(link));

      assertEquals(target, found.url().toString());
    }
  }

  @Test
  void throwsForNothing() {
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      String cut = i % 2 == 0 || id.isEmpty() ? id : id.substring(random.nextInt(id.length()));

      assertNotNull(GoogleNewsId.read(cut));
      assertNotNull(Unwrapper.unwrap("https://news.google.com/read/CBMi" + cut));
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
