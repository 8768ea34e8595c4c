package newshook.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newshook.extract.Extraction;
import newshook.extract.Extractor;
import newshook.extract.rules.SiteRule;
import newshook.extract.rules.SiteRules;

/** Tries a folder of site rules: can they be read, and do they still fit their pages? */
final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String summary() {
    return "tests a folder of site rules";
  }

  @Override
  public String usage() {
    return """
    newshook rules test DIR [CORPUS]
      DIR holds rule files in the format of ftr-site-config, named by host.
      Names each path that cannot be read; with a CORPUS folder (as for extract) also says, for
      each of its pages that has a rule, how many words come with and without it.\
    """;
  }

  @Override
  public int run(List<String> args) throws IOException {
    if (args.size() < 2 || !args.getFirst().equals("test")) {
      throw new IllegalArgumentException("needs: test DIR [CORPUS]");
    }
    SiteRules rules = SiteRules.of(Path.of(args.get(1)));
    int bad = 0;
    for (Map.Entry<String, SiteRule> rule : rules.all().entrySet()) {
      for (String fault : rule.getValue().faults()) {
        System.out.println(rule.getKey() + "  cannot be read: " + fault);
        bad++;
      }
    }
    System.out.printf("%d rules, %d paths that cannot be read%n", rules.all().size(), bad);
    if (args.size() > 2) {
      compare(rules, new ExtractCorpus(Path.of(args.get(2))));
    }
    return bad == 0 ? 0 : 1;
  }

  private static void compare(SiteRules rules, ExtractCorpus corpus) throws IOException {
    Extractor with = new Extractor(rules);
    Extractor without = new Extractor();
    for (ExtractCorpus.Sample sample : corpus.samples("")) {
      if (!rules.of(sample.uri()).values("body").isEmpty()) {
        String html = corpus.html(sample);
        Extraction ruled = with.extract(html, sample.uri(), null);
        Extraction general = without.extract(html, sample.uri(), null);
        System.out.printf(
            "%s  %d words with the rule, %d without%n",
            sample.id(), ruled.content().words(), general.content().words());
      }
    }
  }
}
