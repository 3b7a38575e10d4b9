package strandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a dataset that makes a claim of the Cuban report false.
 *
 * @param claim the claim's id
 * @param file the dataset's file, relative to the project
 * @param changes what stands there once, and what stands there then
 */
public record Mutation(String claim, String file, List<Change> changes) {
  /** A text and what takes its place. */
  public record Change(String was, String is) {}

  private static final List<String> ALL =
      List.of(
          "c01-wednesday-2015   | talks         | round-2015-01,round,2015-01-21 |"
              + " round-2015-01,round,2015-01-22",
          "c01-wednesday-2015   | talks         |"
              + " round-2015-01,round,2015-01-21,day,stated,yes,Havana |"
              + " round-2015-01,round,2015-01-21,day,stated,yes,Miami",
          "most-southwest-2022  | arrivals |"
              + " FY2022,Southwest Land Border,encounters,2,220908 |"
              + " FY2022,Southwest Land Border,encounters,2,120908",
          "c03-doubled-2012-2014 | interdictions | FY2012,Cuba,flow,1,1870 |"
              + " FY2012,Cuba,flow,1,1970",
          "peak-december-2022   | arrivals | 2022-12,Nationwide,encounters,2,44079,revised,exact |"
              + " 2022-12,Nationwide,encounters,2,44079,at-most,at-most",
          "twice-2012           | interdictions | FY2014,Cuba,flow,3,3722 |"
              + " FY2014,Cuba,flow,3,3322",
          "c08-thursday-2014    | talks         | round-2014-01,round,2014-01-09,day |"
              + " round-2014-01,round,2014-01-10,day",
          "c09-rafters-1994     | interdictions | 1994,Cuba,rafter-exodus,5,32362 |"
              + " 1994,Cuba,rafter-exodus,5,22362 | 1994,Cuba,rafter-exodus,3,37000 |"
              + " 1994,Cuba,rafter-exodus,3,27000",
          "c11-resumed-2009     | talks         | round-2009-07,round,2009-07-14 |"
              + " round-2009-07,round,2009-08-14",
          "c12-two-rounds-2010  | talks         | round-2010-06,round,2010-06-18 |"
              + " round-2010-06,round,2011-06-18",
          "c13-one-round-2011   | talks         | round-2010-02,round,2010-02-19 |"
              + " round-2010-02,round,2011-02-19",
          "c14-one-round-2013   | talks         | round-2014-01,round,2014-01-09 |"
              + " round-2014-01,round,2013-01-09",
          "c15-gap-2013         | talks         | round-2011-01,round,2011-01-12 |"
              + " round-2011-01,round,2011-04-12",
          "c22-friday-2010      | talks         | 2010-06-18,day,stated,yes,Washington |"
              + " 2010-06-18,day,stated,yes,New York",
          "c25-accords          | talks         | agreement-1995-05,agreement,1995-05-02 |"
              + " agreement-1995-05,agreement,1996-05-02",
          "c28-suspended-2004   | talks         | suspension-2004-01,suspension,2004-01-07 |"
              + " suspension-2004-01,suspension,2003-12-07",
          "c29-after-travel     | events        | travel-eased-2009,us-policy,2009-04-13 |"
              + " travel-eased-2009,us-policy,2009-06-13",
          "c38-increase         | arrivals      | 2021-10,Nationwide,encounters,1,6065 |"
              + " 2021-10,Nationwide,encounters,1,60650",
          "peak-december-2022   | arrivals      | 2022-04,Nationwide,encounters,1,35092 |"
              + " 2022-04,Nationwide,encounters,1,45092",
          "areas-add-up         | arrivals      | FY2022,Other,encounters,1,3286 |"
              + " FY2022,Other,encounters,1,3287");

  /** Returns twenty of them. */
  public static List<Mutation> twenty() {
    return ALL.stream().map(Mutation::of).toList();
  }

  private static Mutation of(String line) {
    String[] parts = line.split(" *\\| +");
    List<Change> changes = new ArrayList<>();
    for (int i = 2; i < parts.length; i += 2) {
      changes.add(new Change(parts[i], parts[i + 1]));
    }
    return new Mutation(parts[0], "datasets/" + parts[1] + ".csv", changes);
  }

  /** Returns the file's text as changed. */
  public String in(String text) {
    String changed = text;
    for (Change change : changes) {
      assertThat(changed).containsOnlyOnce(change.was());
      changed = changed.replace(change.was(), change.is());
    }
    return changed;
  }

  @Override
  public String toString() {
    return claim + " " + changes.get(0).is();
  }
}
