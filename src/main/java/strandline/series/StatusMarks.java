package strandline.series;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The marks of a publisher, such as p for a provisional value, and what they mean. Nothing is
 * guessed: what usual marks mean is proposed, and somebody says it.
 *
 * @param column the column of the marks; empty when they only stand on the numbers or in their
 *     place
 * @param meanings the status by the mark
 */
public record StatusMarks(String column, Map<String, Status> meanings) {
  /** No marks. */
  public static final StatusMarks NONE = new StatusMarks("", Map.of());

  private static final Map<String, Status> USUAL = usual();

  /** Copies the map. */
  public StatusMarks {
    meanings = Map.copyOf(meanings);
  }

  private static Map<String, Status> usual() {
    Map<String, Status> usual = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Status status : Status.values()) {
      usual.put(status.word(), status);
    }
    Map.of(
            Status.PROVISIONAL, "p,prov,prel",
            Status.REVISED, "r,rev,R",
            Status.ESTIMATED, "e,est,s,f,i,u",
            Status.BREAK, "b,bp,pb,be,eb,br",
            Status.CONFIDENTIAL, "c,D,s.,(D),*,(S),supp",
            Status.NOT_AVAILABLE, ":,..,...,.,-,–,—,n.a.,n/a,x,na",
            Status.NOT_APPLICABLE, "z",
            Status.LOW, "<,<5,<10,n,L")
        .forEach(
            (status, marks) -> {
              for (String mark : marks.split(",")) {
                usual.putIfAbsent(mark, status);
              }
            });
    return usual;
  }

  /**
   * Returns what a mark usually means, for a message that proposes it.
   *
   * @param mark such as {@code p}
   * @return a normal value for the number of a footnote; nothing for a mark that is not usual
   */
  public static Optional<Status> proposed(String mark) {
    boolean isFootnote = mark.matches("[(\\[]?[0-9]{1,2}[)\\]]|[\u00b9\u00b2\u00b3\u2070-\u2079]+");
    Optional<Status> bare =
        Optional.ofNullable(USUAL.get(mark.replaceAll("[()\\[\\]]", "")))
            .or(() -> Optional.ofNullable(USUAL.get(mark)));
    return isFootnote ? Optional.of(Status.NORMAL) : bare;
  }

  /**
   * Returns the status of a mark.
   *
   * @param mark the text of the column of marks
   * @return nothing when the mark has no meaning
   */
  public Optional<Status> of(String mark) {
    return Optional.ofNullable(meanings.get(mark));
  }

  /**
   * Returns the mark on a number, or in its place.
   *
   * @param text the text of a cell
   * @return the longest mark that stands before or after its digits, or for them
   */
  public Optional<String> on(String text) {
    return meanings.keySet().stream()
        .filter(mark -> without(text, mark).isPresent())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Returns a number without a mark. A mark of digits has brackets round it.
   *
   * @param text the text of a cell
   * @param mark the mark
   * @return the number's text, empty for the mark alone; nothing when the cell has no such mark
   */
  public static Optional<String> without(String text, String mark) {
    String bare = PeriodForm.bare(text);
    if (bare.equals(mark)) {
      return Optional.of("");
    }
    for (String shown : new String[] {"(" + mark + ")", "[" + mark + "]", mark}) {
      boolean isDigits = shown.matches("[0-9]+");
      String end = bare.endsWith(shown) ? cut(bare, 0, bare.length() - shown.length()) : "";
      String start = "";
      if (bare.startsWith(shown)) {
        start = cut(bare, shown.length(), bare.length());
      } else if (bare.startsWith("-" + shown)) {
        start = "-" + cut(bare, shown.length() + 1, bare.length());
      }
      if (!isDigits && end.matches(".*[0-9.%]")) {
        return Optional.of(end);
      } else if (!isDigits && start.matches("[-+]?[0-9.].*")) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  private static String cut(String text, int from, int to) {
    return text.substring(from, to).strip();
  }

  /**
   * Returns the mark that a text seems to have and that nobody explains.
   *
   * @param text the text of a cell, which is no number
   * @return what stands before or after its digits, or the whole when it has none
   */
  public static String guess(String text) {
    String bare = PeriodForm.bare(text);
    java.util.regex.Matcher end =
        java.util.regex.Pattern.compile(
                "[-+]?[0-9][0-9., ]*[0-9] ?([^0-9., ].*)|[0-9] ?([^0-9., ].*)")
            .matcher(bare);
    if (end.matches()) {
      return end.group(1) == null ? end.group(2) : end.group(1);
    }
    return bare;
  }
}
