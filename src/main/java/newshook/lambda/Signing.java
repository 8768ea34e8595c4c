package newshook.lambda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newshook.article.Source;
import newshook.webhook.RawRequest;
import newshook.webhook.Signatures;

/**
 * Which sources sign what they post, and with what. A source that is named here may not post
 * unsigned: its token alone is not enough.
 *
 * @param secrets by source; several while one is being changed
 */
record Signing(Map<String, List<String>> secrets) {
  Signing {
    secrets = Map.copyOf(secrets);
  }

  /** {@code SOURCE=SECRET}, separated by commas; a source may stand there twice. */
  static Signing of(String setting) {
    Map<String, List<String>> secrets = new LinkedHashMap<>();
    for (String word : setting.split("[,\\s]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      int equals = word.indexOf('=');
      if (equals < 1 || equals == word.length() - 1) {
        throw new IllegalStateException(
            "setting NEWSHOOK_SIGNING wants SOURCE=SECRET, separated by commas");
      }
      secrets
          .computeIfAbsent(word.substring(0, equals), _ -> new ArrayList<>())
          .add(word.substring(equals + 1));
    }
    return new Signing(secrets);
  }

  boolean isWanted(Source source) {
    return secrets.containsKey(source.id());
  }

  /** Whether the request is signed with one of the source's secrets, and lately. */
  boolean isRight(Source source, RawRequest request, Instant now) {
    return Signatures.schemeOf(request)
        .filter(scheme ->
            secrets.getOrDefault(source.id(), List.of()).stream()
                .anyMatch(secret -> Signatures.isValid(scheme, secret, request, now)))
        .isPresent();
  }

  @Override
  public String toString() {
    return "Signing" + secrets.keySet();
  }
}
