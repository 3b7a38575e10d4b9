package strandline.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import strandline.series.Origin;

/**
 * A sentence, or a part of one, as a value: its id, under which its text stands in each language's
 * bundle, and the typed quantities that the text names. Immutable.
 *
 * @param id which sentence it is, such as {@code trend.test-rising}
 * @param parts the quantities by the names that the bundle has for them, in order
 */
public record Sentence(String id, Map<String, Quantity> parts) implements Quantity {
  /** Copies the quantities. */
  public Sentence {
    Objects.requireNonNull(id);
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /**
   * Returns a sentence without quantities, to which they are added.
   *
   * @param id its id in the bundles, such as {@code page.holds}
   * @return the sentence
   */
  public static Sentence of(String id) {
    return new Sentence(id, Map.of());
  }

  /**
   * Returns a sentence without quantities, to which they are added.
   *
   * @param key which sentence it is
   * @return the sentence
   */
  public static Sentence of(Key key) {
    return of(key.id());
  }

  /**
   * Returns several sentences after each other, with a blank between them.
   *
   * @param sentences in their order
   * @return one quantity
   */
  public static Items all(List<Sentence> sentences) {
    return Quantity.joined(sentences, Items.Joint.BLANK);
  }

  /**
   * Returns several sentences as one.
   *
   * @param sentences in their order
   * @return a sentence whose text is theirs, with blanks between
   */
  public static Sentence several(List<Sentence> sentences) {
    return of("phrase.sentences").with("sentences", all(sentences));
  }

  /**
   * Returns this sentence with one more quantity.
   *
   * @param name the name that the bundle has for it, not yet taken
   * @param quantity the quantity
   * @return a new sentence
   */
  public Sentence with(String name, Quantity quantity) {
    Map<String, Quantity> more = new LinkedHashMap<>(parts);
    if (more.put(name, Objects.requireNonNull(quantity)) != null) {
      throw new IllegalArgumentException("two quantities " + name + " of " + id);
    }
    return new Sentence(id, more);
  }

  /**
   * Returns this sentence with one more name.
   *
   * @param name the name that the bundle has for it, not yet taken
   * @param text the name itself, such as that of a series
   * @return a new sentence
   */
  public Sentence with(String name, String text) {
    return with(name, Quantity.name(text));
  }

  @Override
  public Sentence from(Origin origin) {
    Map<String, Quantity> from = new LinkedHashMap<>();
    parts.forEach((name, part) -> from.put(name, part.from(origin)));
    return new Sentence(id, from);
  }

  @Override
  public String in(Language language) {
    return language.text(this);
  }

  /** Returns the English text, for messages of tests. */
  @Override
  public String toString() {
    return in(Language.english());
  }
}
