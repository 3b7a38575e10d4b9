package strandline.render.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import strandline.language.Language;
import strandline.language.Quantity;
import strandline.language.Quantity.Items.Joint;
import strandline.language.Sentence;
import strandline.report.Mark;

/** Words about what a picture leaves out. */
final class Dropped {
  private static final int MOST_LETTERS = 150;
  private static final int MOST_TOLD = 20;
  private static final String END = noRoom("");

  private Dropped() {}

  /** Says that an event is left out, and why. */
  static String event(String why, Mark.Rule rule) {
    return text(Sentence.of(why).with("what", thing("page.left-event", rule.label())));
  }

  /** Returns what a thing is called that may have no room. */
  static String thing(String kind, String name) {
    return text(Sentence.of(kind).with("name", name));
  }

  static String noRoom(String what) {
    return text(Sentence.of("page.no-room").with("what", what));
  }

  private static String text(Sentence sentence) {
    return Language.english().text(sentence);
  }

  private static String text(String key, List<String> things, int rest) {
    Quantity some = Quantity.joined(things.stream().map(Quantity::name).toList(), Joint.SEMICOLON);
    return text(Sentence.of(key).with("things", some).with("more", Quantity.count(rest)));
  }

  /** Returns what a description says of it: twenty things at most, and the number of the rest. */
  static String all(List<String> dropped) {
    List<String> told = dropped.subList(0, Math.min(MOST_TOLD, dropped.size()));
    int rest = dropped.size() - told.size();
    return dropped.isEmpty() ? "" : " " + text("page.left-out", told, rest);
  }

  /** Returns what a reader of the picture should be told. */
  static Set<String> of(Scene scene) {
    return new LinkedHashSet<>(
        scene.dropped().stream().filter(sentence -> sentence.contains(END)).toList());
  }

  /** Writes as many as have room in a note, and the number of the rest. */
  static String note(Set<String> leftOut) {
    List<String> things =
        leftOut.stream()
            .map(s -> s.substring(0, s.lastIndexOf(END)))
            .map(s -> s.replaceFirst("\"", "“").replaceFirst("\"", "”"))
            .toList();
    int shown = 0;
    int letters = 0;
    while (shown < things.size() && letters + things.get(shown).length() <= MOST_LETTERS) {
      letters += things.get(shown++).length() + 2;
    }
    if (things.isEmpty()) {
      return "";
    }
    return shown == 0
        ? text(Sentence.of("page.left-out-many").with("n", Quantity.count(things.size())))
        : text("page.left-out-note", things.subList(0, shown), things.size() - shown);
  }
}
