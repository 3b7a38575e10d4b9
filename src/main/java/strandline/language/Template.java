package strandline.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a key in one language: literal text and places for quantities.
 *
 * <p>{@code {name}} writes a quantity; {@code {name,capital}} with a capital at the front; {@code
 * {name,clause}} without the full stop at its end; {@code {name,when}} a date with <em>on</em> or
 * <em>in</em> before it; {@code {name,size}} without its sign; {@code {name,words}} as a word up to
 * nine; {@code {name,code}} a date in digits; {@code {name,given,…}} writes what follows when there
 * is something; {@code {name,plural,one {…} other {…}}} chooses by count, with {@code none {…}}
 * before them for 0 where it differs. What is chosen is a template of its own.
 */
final class Template {
  private static final Set<String> PLAIN =
      Set.of("", "capital", "clause", "code", "size", "when", "words");

  /** A piece of text, or the writing of a quantity. */
  private interface Piece {
    String text(Sentence sentence, Language language);
  }

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();

  Template(String source) {
    this.source = source;
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf('{', at);
      int end = open < 0 ? source.length() : open;
      String literal = source.substring(at, end);
      pieces.add((sentence, language) -> literal);
      at = end;
      if (open >= 0) {
        at = close(source, open) + 1;
        pieces.add(place(source.substring(open + 1, at - 1)));
      }
    }
  }

  /** Returns the names of the quantities that the text writes. */
  Set<String> names() {
    return names;
  }

  String text(Sentence sentence, Language language) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text(sentence, language)));
    return text.toString();
  }

  private int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is not closed: " + source);
  }

  private Piece place(String inside) {
    String[] parts = inside.split(",", 3);
    String name = parts[0];
    String form = parts.length > 1 ? parts[1] : "";
    String rest = parts.length > 2 ? parts[2] : "";
    names.add(name);
    if (form.equals("given")) {
      Template given = inner(rest);
      return (sentence, language) ->
          part(sentence, name).isGiven() ? given.text(sentence, language) : "";
    }
    if (form.equals("plural")) {
      Map<String, Template> choices = choices(rest);
      return (sentence, language) ->
          choice(choices, part(sentence, name).count()).text(sentence, language);
    }
    if (!PLAIN.contains(form) || !rest.isEmpty()) {
      throw new IllegalArgumentException("{" + inside + "} is no place: " + source);
    }
    return (sentence, language) -> language.formats().written(part(sentence, name), form, language);
  }

  private Template inner(String text) {
    Template inner = new Template(text);
    names.addAll(inner.names);
    return inner;
  }

  private Map<String, Template> choices(String text) {
    Map<String, Template> choices = new LinkedHashMap<>();
    for (int at = 0; at < text.length() && text.indexOf('{', at) >= 0; ) {
      int open = text.indexOf('{', at);
      int end = close(text, open);
      choices.put(text.substring(at, open).strip(), inner(text.substring(open + 1, end)));
      at = end + 1;
    }
    Set<String> forms = new HashSet<>(choices.keySet());
    forms.remove("none");
    if (!forms.equals(Set.of("one", "other"))) {
      throw new IllegalArgumentException("one and other are needed: " + source);
    }
    return choices;
  }

  /** Of nothing there is a form of its own where one is written. */
  private static Template choice(Map<String, Template> choices, long count) {
    return count == 0 && choices.containsKey("none")
        ? choices.get("none")
        : choices.get(count == 1 ? "one" : "other");
  }

  private Quantity part(Sentence sentence, String name) {
    Quantity part = sentence.parts().get(name);
    if (part == null) {
      throw new IllegalArgumentException(sentence.id() + " has no quantity " + name);
    }
    return part;
  }
}
