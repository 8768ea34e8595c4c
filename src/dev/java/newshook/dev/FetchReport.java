package newshook.dev;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import newshook.article.PublishedAt;
import newshook.article.Reason;
import newshook.extract.Extraction;
import newshook.fetch.FetchOutcome;
import newshook.fetch.FetchOutcome.Missed;
import newshook.fetch.Page;
import newshook.fetch.ScriptShell;
import org.jspecify.annotations.Nullable;

/** One page as {@code read} prints it. */
final class FetchReport {
  private FetchReport() {}

  static Map<String, Object> missed(Missed missed) {
    Map<String, Object> report =
        failed(missed.reason(), missed.detail(), missed.status(), missed.retryAfter());
    report.put("final_url", missed.chain().isEmpty() ? "" : missed.chain().getLast().url());
    return report;
  }

  static Map<String, Object> notModified(FetchOutcome.NotModified same) {
    return failed(Reason.NO_CONTENT, "not modified", 304, null);
  }

  static Map<String, Object> page(Page page, Extraction found) {
    Map<String, Object> report =
        found.verdict().isArticle()
            ? article(found)
            : failed(ScriptShell.reason(found.verdict(), page.html()), found.evidence(), 200, null);
    report.put("verdict", found.verdict().name());
    report.put("final_url", page.url().toString());
    report.put("canonical_url", found.canonicalUrl());
    report.put("charset", page.charset());
    return report;
  }

  private static Map<String, Object> article(Extraction found) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("outcome", "article");
    report.put("reason", "");
    report.put("status", 200);
    report.put("title", found.title());
    report.put(
        "author", found.authors().isEmpty() ? found.byline() : String.join(", ", found.authors()));
    report.put("published", published(found.publishedAt()));
    report.put("site", found.siteName());
    report.put("lang", found.language());
    report.put("image", found.leadImage());
    report.put("text", found.content().text());
    report.put("html", found.content().html());
    return report;
  }

  private static String published(@Nullable PublishedAt when) {
    if (when == null) {
      return "";
    }
    return when.precision() == PublishedAt.Precision.DAY
        ? when.at().toLocalDate().toString()
        : when.at().toString();
  }

  private static Map<String, Object> failed(
      Reason reason, String detail, int status, @Nullable Duration retryAfter) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("outcome", "failed");
    report.put("reason", reason.family());
    report.put("code", reason.name());
    report.put("detail", detail);
    report.put("status", status);
    report.put("retry", retry(reason, retryAfter));
    if (retryAfter != null) {
      report.put("retry_after_s", retryAfter.toSeconds());
    }
    return report;
  }

  private static String retry(Reason reason, @Nullable Duration retryAfter) {
    return switch (reason.retry()) {
      case NEVER -> "none";
      case LATER -> retryAfter == null ? "later" : "after";
      case ONCE_LATER -> "once-later";
      case PARK -> reason.retry().name().toLowerCase(Locale.ROOT);
    };
  }
}
