package strandline.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A language: what turns sentences into text. Its texts stand in one bundle, {@code en.properties}
 * for English, with a {@link Template} for each key; its numbers and dates are written by {@link
 * Formats}. A second language is one more bundle.
 */
public final class Language {
  private static final Language ENGLISH = new Language(Locale.ENGLISH);

  private final Map<String, Template> templates;
  private final Formats formats;

  private Language(Locale locale) {
    templates = templates(locale.getLanguage() + ".properties");
    formats = new Formats(locale);
  }

  /**
   * Returns English.
   *
   * @return the language of every report today
   */
  public static Language english() {
    return ENGLISH;
  }

  private static Map<String, Template> templates(String bundle) {
    Properties texts = new Properties();
    try (InputStream in = Language.class.getResourceAsStream(bundle)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Template> templates = new HashMap<>();
    texts
        .stringPropertyNames()
        .forEach(id -> templates.put(id, new Template(texts.getProperty(id))));
    return templates;
  }

  /**
   * Writes a sentence.
   *
   * @param sentence the sentence
   * @return its text
   * @throws IllegalArgumentException when the bundle lacks the key or the sentence a quantity
   */
  public String text(Sentence sentence) {
    Template template = templates.get(sentence.id());
    if (template == null) {
      throw new IllegalArgumentException("no text for " + sentence.id());
    }
    return template.text(sentence, this);
  }

  /**
   * Writes sentences.
   *
   * @param sentences in their order
   * @return each text once
   */
  public List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(this::text).distinct().toList();
  }

  /**
   * Writes a label or another text without quantities.
   *
   * @param id its id in the bundle, such as {@code page.cover}
   * @return the text
   */
  public String text(String id) {
    return text(Sentence.of(id));
  }

  /**
   * Writes a label or another text without quantities.
   *
   * @param key its key
   * @return the text
   */
  public String text(Key key) {
    return text(Sentence.of(key));
  }

  /**
   * Returns what writes numbers, dates and lists.
   *
   * @return the formats of this language
   */
  public Formats formats() {
    return formats;
  }

  boolean has(String id) {
    return templates.containsKey(id);
  }

  /**
   * Returns the ids of the bundle's keys.
   *
   * @return sorted
   */
  Set<String> ids() {
    return new TreeSet<>(templates.keySet());
  }

  /** Returns the names of the quantities of a text. */
  Set<String> names(String id) {
    return Collections.unmodifiableSet(templates.get(id).names());
  }
}
