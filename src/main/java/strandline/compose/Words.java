package strandline.compose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import strandline.content.Word;
import strandline.content.chart.BarChart;
import strandline.content.chart.BeforeAfter;
import strandline.content.chart.BreaksChart;
import strandline.content.chart.CompareSeries;
import strandline.content.chart.ControlChart;
import strandline.content.chart.FrequencyChart;
import strandline.content.chart.GapChart;
import strandline.content.chart.IndexChart;
import strandline.content.chart.IntervalChart;
import strandline.content.chart.LineChart;
import strandline.content.chart.MonthMap;
import strandline.content.chart.ReadingsChart;
import strandline.content.chart.SeasonChart;
import strandline.content.chart.SeasonPanels;
import strandline.content.chart.SlopeChart;
import strandline.content.chart.SmallMultiples;
import strandline.content.chart.StackedChart;
import strandline.content.chart.YearLines;
import strandline.content.table.BaseTable;
import strandline.content.table.ChangeTable;
import strandline.content.table.ConflictsTable;
import strandline.content.table.DataTable;
import strandline.content.table.DoublingsTable;
import strandline.content.table.EventsTable;
import strandline.content.table.FrequencyTable;
import strandline.content.table.GapTable;
import strandline.content.table.GrowthTable;
import strandline.content.table.IndexTable;
import strandline.content.table.PrintsTable;
import strandline.content.table.ReadingsTable;
import strandline.content.table.RecordsTable;
import strandline.content.table.TrendTable;
import strandline.content.text.ClaimsWord;
import strandline.content.text.FindingsWord;
import strandline.content.text.KeyFindings;
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
