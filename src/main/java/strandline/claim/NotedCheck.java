package strandline.claim;

import java.time.LocalDate;
import java.util.List;
import strandline.language.Sentence;

/**
 * A check of a claim as its spec has it.
 *
 * @param word the word of the spec, such as {@code ratio}
 * @param check what is checked
 * @param notes how the sentence is read, when that is not plain; reservations of the judgement
 */
public record NotedCheck(String word, Check check, List<Sentence> notes) implements Check {
  @Override
  public Judgement judge() {
    return check.judge(notes);
  }

  @Override
  public Stated stated() {
    return check.stated();
  }

  @Override
  public NotedCheck asOf(LocalDate day) {
    return new NotedCheck(word, check.asOf(day), notes);
  }
}
