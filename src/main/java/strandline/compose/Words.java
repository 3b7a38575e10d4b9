package strandline.compose;

import java.util.Map;
import java.util.TreeMap;
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
import strandline.content.table.IndexTable;
import strandline.content.table.PrintsTable;
import strandline.content.table.ReadingsTable;
import strandline.content.table.RecordsTable;
import strandline.content.table.SeriesTable;
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
    words.put("bar-chart", new BarChart());
    words.put("base-table", new BaseTable());
    words.put("before-after", new BeforeAfter());
    words.put("breaks-chart", new BreaksChart());
    words.put("change-table", new ChangeTable());
    words.put("claims", new ClaimsWord());
    words.put("compare-series", new CompareSeries());
    words.put("conflicts-table", new ConflictsTable());
    words.put("control-chart", new ControlChart());
    words.put("data-table", new DataTable());
    words.put("doublings-table", new DoublingsTable());
    words.put("events-table", new EventsTable());
    words.put("findings", new FindingsWord());
    words.put("frequency-chart", new FrequencyChart());
    words.put("frequency-table", new FrequencyTable());
    words.put("gap-chart", new GapChart());
    words.put("gap-table", new GapTable());
    words.put("growth-table", SeriesTable.growth());
    words.put("index-chart", new IndexChart());
    words.put("index-table", new IndexTable());
    words.put("interval-chart", new IntervalChart());
    words.put("key-findings", new KeyFindings());
    words.put("line-chart", new LineChart());
    words.put("month-map", new MonthMap());
    words.put("prints-table", new PrintsTable());
    words.put("readings-chart", new ReadingsChart());
    words.put("readings-table", new ReadingsTable());
    words.put("records", new RecordsTable());
    words.put("season-chart", new SeasonChart());
    words.put("season-panels", new SeasonPanels());
    words.put("slope-chart", new SlopeChart());
    words.put("small-multiples", new SmallMultiples());
    words.put("stacked-chart", new StackedChart());
    words.put("text", new ParagraphWord());
    words.put("trend-table", SeriesTable.trend());
    words.put("year-lines", new YearLines());
    return words;
  }
}
