/**
 * What a reader sees in words: sentences as values, and the one place that knows English.
 *
 * <p>A {@link strandline.language.Sentence} is an id and typed {@link strandline.language.Quantity
 * quantities} by name, each number with its {@link strandline.series.Origin}. A {@link
 * strandline.language.Language} turns it into text by its bundle, for English {@code
 * src/main/resources/strandline/language/en.properties}: a {@link strandline.language.Template} for
 * each id. {@link strandline.language.Formats} writes numbers, dates and lists. A second language
 * is one more bundle.
 *
 * <p>A class chooses the id and gives the quantities:
 *
 * <pre>{@code
 * Sentence.of("page.holds-records").with("n", Quantity.count(records.size()))
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
 * <p>The code names a text by its id. Where a value of the program has a text of its own, such as a
 * standing, its enum is a {@link strandline.language.Key}.
 *
 * <p>What is optional is an empty name or list with {@code {unit,given, {unit}}}; what has variants
 * is one id for each; what is repeated is a list of sentences, {@link
 * strandline.language.Quantity#joined}. Text is made where it leaves the program, by {@code
 * Language.english().text(sentence)}; the numbers that a reader meets are {@link
 * strandline.language.NamedNumber#of}. Every id in the code has a text and every text an id in the
 * code: {@code LanguageTest} reads the sources and lists the enums. A package that holds no prose
 * any more is entered in {@code ProseTest}.
 */
package strandline.language;
