/**
 * What a reader sees in words: sentences as values, and the one place that knows English.
 *
 * <p>A {@link strandline.language.Sentence} is a {@link strandline.language.Key} and typed {@link
 * strandline.language.Quantity quantities} by name, each number with its {@link
 * strandline.series.Origin}. A {@link strandline.language.Language} turns it into text by its
 * bundle, for English {@code src/main/resources/strandline/language/en.properties}: a {@link
 * strandline.language.Template} for each key. {@link strandline.language.Formats} writes numbers,
 * dates and lists. A second language is one more bundle.
 *
 * <p><b>How a class is converted.</b> Before:
 *
 * <pre>{@code
 * public String sentence() {
 *   return Wording.sentence(label) + " rises by " + Wording.number(Math.abs(slope)) + " a year ("
 *       + Wording.count(n, "value") + ", " + Wording.interval(interval) + ")."
 *       + Wording.note(cautions);
 * }
 * }</pre>
 *
 * <p>After, the class chooses the key and gives the quantities:
 *
 * <pre>{@code
 * public Sentence sentence() {
 *   return Sentence.of(TrendKey.RISES)
 *       .with("series", label)
 *       .with("slope", Quantity.number(slope))
 *       .with("n", Quantity.count(n))
 *       .with("interval", interval.quantity());
 * }
 * }</pre>
 *
 * <p>the enum of the area has the key, with its quantities in its comment:
 *
 * <pre>{@code
 * public enum TrendKey implements Key {
 *   RISES
 * }
 * }</pre>
 *
 * <p>and the bundle has the text, where {@code capital} begins a sentence, {@code size} leaves the
 * sign out and {@code plural} chooses by count:
 *
 * <pre>
 * trend.rises = {series,capital} rises by {slope,size} a year \
 *   ({n} {n,plural,one {value} other {values}}, {interval}).
 * </pre>
 *
 * <p>What is optional is an empty name or list with {@code {unit,given, {unit}}}; what has variants
 * is one key for each; what is repeated is a list of sentences, {@link
 * strandline.language.Quantity#joined}. Text is made where it leaves the program, by {@code
 * Language.english().text(sentence)}; the numbers that a reader meets are {@link
 * strandline.language.Sentence#quantities()}. Every key has a text and every text a key: {@code
 * LanguageTest} lists the enums. A package that holds no prose any more is entered in {@code
 * ProseTest}.
 */
package strandline.language;
