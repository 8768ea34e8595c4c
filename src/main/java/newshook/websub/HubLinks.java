package newshook.websub;

import java.util.Optional;
import newshook.webhook.body.FeedXml;
import newshook.webhook.body.JsonTree;
import newshook.webhook.body.Node;
import newshook.webhook.body.Node.Fields;

/**
 * What a feed says of itself.
 *
 * @param hub that pushes it
 * @param self the address that the hub knows it by; empty if it does not say
 */
record HubLinks(String hub, String self) {
  /** Empty for a feed that no hub pushes, and for what is no feed. */
  static Optional<HubLinks> in(String text) {
    String body = text.strip();
    Optional<HubLinks> links =
        body.startsWith("{")
            ? JsonTree.strict(body).map(HubLinks::ofJson)
            : FeedXml.read(body).map(feed -> ofXml(feed));
    return links.filter(found -> !found.hub().isEmpty());
  }

  private static HubLinks ofXml(Node feed) {
    Node head = child(feed, "feed");
    return new HubLinks(text(child(head, "hub")), text(child(head, "url")));
  }

  private static HubLinks ofJson(Node feed) {
    Node first =
        child(feed, "hubs") instanceof Node.Items(var hubs) && !hubs.isEmpty()
            ? hubs.getFirst()
            : new Node.Text("");
    return new HubLinks(text(child(first, "url")), text(child(feed, "feed_url")));
  }

  private static Node child(Node node, String name) {
    Node none = new Node.Text("");
    return node instanceof Fields fields ? fields.get(name).orElse(none) : none;
  }

  private static String text(Node node) {
    return node instanceof Node.Text(String value) ? value.strip() : "";
  }
}
