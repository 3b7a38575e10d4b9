package strandline.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A strict reader of YAML 1.2 and of JSON. It refuses what hides a meaning from the eye: keys that
 * stand twice, anchors, aliases, merge keys, tags, several documents, other encodings than UTF-8.
 */
public final class YamlReader {
  private static final int DEEPEST = 60;
  private static final String QUOTES =
      "a sentence with a colon or a comma needs quotes: put the sentence in quotes";

  /**
   * Reads the bytes of a file.
   *
   * @param file the name of the file, for the errors
   * @param bytes what it holds
   * @param problems takes every error
   * @return the document, or nothing after an error
   */
  public Optional<Node> read(String file, byte[] bytes, Problems problems) {
    Problems own = new Problems();
    Optional<Node> node =
        decode(file, bytes, own).flatMap(text -> new Reading(file, text, own).document());
    problems.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : node;
  }

  private static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(in).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      String found =
          String.format(
              java.util.Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[in.position()] & 0xFF);
      problems.error(endOf(file, before), "bad-encoding", found, "save the file as UTF-8");
      return Optional.empty();
    }
  }

  private static Location endOf(String file, String before) {
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new Location(file, lines + 1, last.codePointCount(0, last.length()) + 1);
  }

  /** One reading of one text. */
  private static final class Reading {
    private final String file;
    private final String text;
    private final Problems problems;
    private Iterator<Event> events;
    private Event event;

    Reading(String file, String text, Problems problems) {
      this.file = file;
      this.text = text;
      this.problems = problems;
    }

    Optional<Node> document() {
      int control = firstControl(text);
      if (control >= 0) {
        refuseControl(endOf(file, text.substring(0, control)), text.charAt(control));
        return Optional.empty();
      }
      try {
        return parse();
      } catch (MarkedYamlEngineException e) {
        Location at = e.getProblemMark().or(e::getContextMark).map(this::at).orElse(whole());
        String why = e.getContext() == null ? "" : e.getContext() + ": ";
        String quotes = e.getProblem().contains("mapping values") ? QUOTES : repair();
        add(at, "bad-yaml", "not " + language() + " (" + why + e.getProblem() + ")", quotes);
      } catch (YamlEngineException e) {
        add(whole(), "bad-yaml", "not " + language() + " (" + e.getMessage() + ")", repair());
      }
      return Optional.empty();
    }

    private String language() {
      return file.endsWith(".json") ? "JSON" : "YAML";
    }

    private String repair() {
      return "correct the brackets, quotes, colons or indentation here";
    }

    private void refuseControl(Location at, char control) {
      String found =
          String.format(java.util.Locale.ROOT, "the control character U+%04X", (int) control);
      add(at, "bad-yaml", found, "remove it");
    }

    private static int firstControl(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007F' || c >= '\uFFFE') {
          return i;
        }
      }
      return -1;
    }

    private Optional<Node> parse() {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      events = new Parse(settings).parseString(text).iterator();
      advance();
      advance();
      if (event.getEventId() == Event.ID.StreamEnd) {
        add(whole(), "empty-file", "the file holds nothing", "write \"key: value\" pairs");
        return Optional.empty();
      }
      advance();
      Node node = node(0);
      advance();
      advance();
      if (event.getEventId() != Event.ID.StreamEnd) {
        add(here(), "bad-yaml", "a second document begins", "keep one document in a file");
      }
      return Optional.of(node);
    }

    private void advance() {
      event = events.next();
    }

    /** Reads the node that the current event begins, and leaves its last event current. */
    private Node node(int depth) {
      refuse();
      if (event instanceof ScalarEvent scalar) {
        return scalar(scalar.getValue(), scalar.isPlain());
      }
      if (!(event instanceof CollectionStartEvent)) {
        return new Node.Text(here(), "", true);
      }
      if (depth > DEEPEST) {
        throw new YamlEngineException("more than " + DEEPEST + " levels of nesting");
      }
      return event.getEventId() == Event.ID.SequenceStart ? list(depth) : map(depth);
    }

    // What is escaped comes out here; one character alone may be what separates the cells of a
    // file.
    private Node scalar(String value, boolean isPlain) {
      int control = value.length() > 1 ? firstControl(value) : -1;
      if (control >= 0) {
        refuseControl(here(), value.charAt(control));
      }
      return new Node.Text(here(), value, isPlain);
    }

    private Node list(int depth) {
      Location start = here();
      List<Node> items = new ArrayList<>();
      for (advance(); event.getEventId() != Event.ID.SequenceEnd; advance()) {
        items.add(node(depth + 1));
      }
      return new Node.Items(start, items);
    }

    private Node map(int depth) {
      Location start = here();
      Map<String, Node.Entries.Entry> entries = new LinkedHashMap<>();
      for (advance(); event.getEventId() != Event.ID.MappingEnd; advance()) {
        Node key = node(depth + 1);
        advance();
        Node value = node(depth + 1);
        keep(key, value, entries);
      }
      return new Node.Entries(start, entries);
    }

    private void keep(Node key, Node value, Map<String, Node.Entries.Entry> entries) {
      Location at = key.location();
      if (!key.isText()) {
        add(at, "bad-yaml", key.shape() + " stands as a key", "write a word as the key");
        return;
      }
      Node.Text word = (Node.Text) key;
      Node.Entries.Entry first = entries.get(word.text());
      if (word.isPlain() && word.text().equals("<<")) {
        add(at, "bad-yaml", "a merge key (<<)", "write the entries out");
      } else if (first != null) {
        String line = "the first stands in line " + first.keyAt().line();
        String found = "the key \"" + word.text() + "\" stands twice, " + line;
        add(at, "duplicate-key", found, "keep one of them");
      } else {
        entries.put(word.text(), new Node.Entries.Entry(at, value));
      }
    }

    /** Adds an error for what the language has and this reader refuses. */
    private void refuse() {
      if (event instanceof AliasEvent alias) {
        String name = alias.getAlias().getValue();
        add(here(), "bad-yaml", "an alias (*" + name + ")", "write the value out");
      } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        String name = node.getAnchor().get().getValue();
        add(here(), "bad-yaml", "an anchor (&" + name + ")", "remove it and write values out");
      }
      tag().ifPresent(tag -> add(here(), "bad-yaml", "a tag (" + tag + ")", "remove it"));
    }

    private Optional<String> tag() {
      if (event instanceof ScalarEvent scalar) {
        return scalar.getTag();
      }
      return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private Location here() {
      return event.getStartMark().map(this::at).orElse(whole());
    }

    private Location at(Mark mark) {
      return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Location whole() {
      return Location.of(file);
    }

    private void add(Location at, String kind, String message, String remedy) {
      problems.error(at, kind, message, remedy);
    }
  }
}
