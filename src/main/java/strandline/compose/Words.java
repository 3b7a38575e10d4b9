package strandline.compose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import strandline.content.Word;
import strandline.content.chart.BarChart;
import strandline.content.chart.LineChart;
import strandline.content.chart.ReadingsChart;
import strandline.content.chart.StackedChart;
import strandline.content.claim.ClaimsWord;
import strandline.content.comparison.BaseTable;
import strandline.content.comparison.DoublingsTable;
import strandline.content.comparison.PrintsTable;
import strandline.content.comparison.ReadingsTable;
import strandline.content.contrast.IndexChart;
import strandline.content.contrast.IndexTable;
import strandline.content.contrast.IntervalChart;
import strandline.content.contrast.SlopeChart;
import strandline.content.contrast.SmallMultiples;
import strandline.content.event.ConflictsTable;
import strandline.content.event.EventsTable;
import strandline.content.event.FrequencyChart;
import strandline.content.event.FrequencyTable;
import strandline.content.event.GapChart;
import strandline.content.event.GapTable;
import strandline.content.finding.KeyFindings;
import strandline.content.model.BeforeAfter;
import strandline.content.model.BreaksChart;
import strandline.content.model.CompareSeries;
import strandline.content.model.ControlChart;
import strandline.content.model.SeasonChart;
import strandline.content.month.MonthMap;
import strandline.content.month.SeasonPanels;
import strandline.content.month.YearLines;
import strandline.content.table.ChangeTable;
import strandline.content.table.DataTable;
import strandline.content.table.GrowthTable;
import strandline.content.table.RecordsTable;
import strandline.content.table.TrendTable;
import strandline.content.text.FindingsWord;
import strandline.content.text.ParagraphWord;

/** The words that a spec may use: one line a word. */
public final class Words {
  private Words() {}

  /**
   * Returns every word.
   *
   * @return by its name, sorted
   */
  public static Map<String, Word> all() {
    Map<String, Word> words = new TreeMap<>();
    Stream.concat(told().stream(), contrasts().stream())
        .forEach(word -> words.put(word.word(), word));
    return words;
  }

  private static List<Word> told() {
    return List.of(
        new ParagraphWord(),
        new FindingsWord(),
        new KeyFindings(),
        new TrendTable(),
        new GrowthTable(),
        new DataTable(),
        new RecordsTable(),
        new EventsTable(),
        new ConflictsTable(),
        new FrequencyTable(),
        new FrequencyChart(),
        new GapTable(),
        new GapChart(),
        new BarChart(),
        new StackedChart(),
        new ReadingsChart(),
        new ChangeTable(),
        new ReadingsTable(),
        new PrintsTable(),
        new BaseTable(),
        new DoublingsTable(),
        new LineChart(),
        new BreaksChart(),
        new SeasonChart(),
        new BeforeAfter(),
        new ControlChart(),
        new CompareSeries(),
        new ClaimsWord());
  }

  /** Figures that set series, periods or years against each other. */
  private static List<Word> contrasts() {
    return List.of(
        new IndexTable(),
        new IndexChart(),
        new SlopeChart(),
        new SmallMultiples(),
        new IntervalChart(),
        new YearLines(),
        new MonthMap(),
        new SeasonPanels());
  }
}
