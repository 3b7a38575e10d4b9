package strandline.render.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import strandline.report.Mark;

/** Words about what a picture leaves out. */
final class Dropped {
  static final String LACKING =
      "A word in brackets stands for characters that the typeface lacks; the tables have them.";

  private static final int MOST_LETTERS = 150;
  private static final int MOST_TOLD = 20;
  private static final String END = ": no room";

  private Dropped() {}

  static String event(Mark.Rule rule) {
    return "event \"" + rule.label() + "\": no room above the plot";
  }

  /** Returns what a description says of it: twenty things at most, and the number of the rest. */
  static String all(List<String> dropped) {
    int rest = dropped.size() - MOST_TOLD;
    String told = String.join("; ", dropped.subList(0, Math.min(MOST_TOLD, dropped.size())));
    String more = rest > 0 ? "; and " + rest + " more" : "";
    return dropped.isEmpty() ? "" : " Left out of the picture: " + told + more + ".";
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
    int rest = things.size() - shown;
    String text = String.join("; ", things.subList(0, shown));
    String more = rest == 0 ? "" : shown == 0 ? rest + " labels" : "; and " + rest + " more";
    return things.isEmpty() ? "" : "Left out for lack of room: " + text + more + ".";
  }
}
