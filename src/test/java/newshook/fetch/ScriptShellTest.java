package newshook.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import newshook.article.Reason;
import newshook.article.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptShellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        "<title>Paper</title><body><div id=\"root\"></div><script src=\"a.js\"></script>",
        "<p>JavaScript is disabled.</p>"
      })
  void isWhatGaveNothingAndAsksForScripts(String html) {
    assertEquals(Reason.NEEDS_JAVASCRIPT, ScriptShell.reason(Verdict.EMPTY, html));
  }

  @Test
  void isNoPageThatSaysSomething() {
    String said = "<p>" + "The council voted on Tuesday. ".repeat(9) + "</p>";

    assertEquals(Reason.NO_ARTICLE, ScriptShell.reason(Verdict.EMPTY, "<p>Sorry.</p>"));
    assertEquals(
        Reason.NO_ARTICLE, ScriptShell.reason(Verdict.EMPTY, said + "Please enable JavaScript"));
    assertEquals(
        Reason.BOT_CHALLENGE, ScriptShell.reason(Verdict.CHALLENGE, "Please enable JavaScript"));
  }
}
