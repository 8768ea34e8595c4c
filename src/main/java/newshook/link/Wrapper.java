package newshook.link;

import java.net.URI;
import java.util.Optional;

/** One kind of link that only leads on to another. */
interface Wrapper {
  /** What the link leads on to, if it is of this kind. */
  Optional<Step> take(URI url);

  /**
   * One wrapper taken off.
   *
   * @param name of the wrapper, for a person
   * @param target as it stood inside; nobody has checked it yet
   */
  record Step(String name, String target) {}
}
