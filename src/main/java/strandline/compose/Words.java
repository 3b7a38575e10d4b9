package strandline.compose;

import java.util.Map;
import java.util.TreeMap;
import strandline.content.Word;
import strandline.content.chart.BarChart;
import strandline.content.chart.CompareSeries;
import strandline.content.chart.EventCharts;
import strandline.content.chart.IndexChart;
import strandline.content.chart.LineChart;
import strandline.content.chart.ModelCharts;
import strandline.content.chart.RatioCharts;
import strandline.content.chart.SlopeChart;
import strandline.content.chart.SmallMultiples;
import strandline.content.chart.StackedChart;
import strandline.content.chart.YearCharts;
import strandline.content.table.ChangeTable;
import strandline.content.table.DataTable;
import strandline.content.table.DoublingsTable;
import strandline.content.table.EventTables;
import strandline.content.table.FrequencyTable;
import strandline.content.table.GapTable;
import strandline.content.table.IndexTable;
import strandline.content.table.PrintsTable;
import strandline.content.table.RatioTables;
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
    words.put("base-table", RatioTables::base);
    words.put("before-after", ModelCharts::beforeAfter);
    words.put("breaks-chart", ModelCharts::breaks);
    words.put("change-table", new ChangeTable());
    words.put("claims", new ClaimsWord());
    words.put("compare-series", new CompareSeries());
    words.put("conflicts-table", EventTables::conflicts);
    words.put("control-chart", ModelCharts::control);
    words.put("data-table", new DataTable());
    words.put("doublings-table", new DoublingsTable());
    words.put("events-table", EventTables::events);
    words.put("findings", new FindingsWord());
    words.put("frequency-chart", EventCharts::frequency);
    words.put("frequency-table", new FrequencyTable());
    words.put("gap-chart", EventCharts::gaps);
    words.put("gap-table", new GapTable());
    words.put("growth-table", SeriesTable.growth());
    words.put("index-chart", new IndexChart());
    words.put("index-table", new IndexTable());
    words.put("interval-chart", RatioCharts::intervals);
    words.put("key-findings", new KeyFindings());
    words.put("line-chart", new LineChart());
    words.put("month-map", YearCharts::monthMap);
    words.put("prints-table", new PrintsTable());
    words.put("readings-chart", RatioCharts::readings);
    words.put("readings-table", RatioTables::readings);
    words.put("records", new RecordsTable());
    words.put("season-chart", ModelCharts::season);
    words.put("season-panels", YearCharts::seasonPanels);
    words.put("slope-chart", new SlopeChart());
    words.put("small-multiples", new SmallMultiples());
    words.put("stacked-chart", new StackedChart());
    words.put("text", new ParagraphWord());
    words.put("trend-table", SeriesTable.trend());
    words.put("year-lines", YearCharts::yearLines);
    return words;
  }
}
