package strandline.render.workbook;

import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import strandline.render.sheet.Drawing.Cells;
import strandline.render.sheet.Drawing.Plot;
import strandline.render.sheet.Drawing.Run;
import strandline.render.sheet.Drawing.Shape;

/** Writes one series of a native chart, linked to its cells and with their values cached. */
final class RunWriter {
  // The four colours of the UK Analysis Function: at least 3:1 against white, apart under every
  // common colour blindness; dashes and markers tell them apart in grey.
  private static final byte[][] INKS = {
    {0x12, 0x43, 0x6D},
    {(byte) 0x28, (byte) 0xA1, (byte) 0x97},
    {(byte) 0x80, 0x16, 0x50},
    {(byte) 0xF4, 0x6A, 0x25},
  };
  private static final byte[] INK_OF_RULES = {0x6B, 0x75, (byte) 0x80};
  private static final STPresetLineDashVal.Enum[] DASHES = {
    STPresetLineDashVal.SOLID,
    STPresetLineDashVal.DASH,
    STPresetLineDashVal.SYS_DOT,
    STPresetLineDashVal.DASH_DOT,
  };
  private static final STMarkerStyle.Enum[] MARKERS = {
    STMarkerStyle.CIRCLE, STMarkerStyle.SQUARE, STMarkerStyle.DIAMOND, STMarkerStyle.TRIANGLE,
  };
  private static final int LINE_WIDTH = 28_575;
  private static final int THIN = 15_875;
  private static final int MANY = 60;

  private final Plot plot;
  private final int index;
  private final Run run;

  RunWriter(Plot plot, int index) {
    this.plot = plot;
    this.index = index;
    this.run = plot.runs().get(index);
  }

  void write(CTBarSer series) {
    series.addNewIdx().setVal(index);
    series.addNewOrder().setVal(index);
    name(series.addNewTx());
    series.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(ink());
    ChartWriter.set(series.addNewInvertIfNegative(), false);
    categories(series.addNewCat());
    values(series.addNewVal());
  }

  void write(CTLineSer series) {
    series.addNewIdx().setVal(index);
    series.addNewOrder().setVal(index);
    name(series.addNewTx());
    CTLineProperties line = series.addNewSpPr().addNewLn();
    line.setW(run.values().size() > MANY || run.shape() == Shape.RULE ? THIN : LINE_WIDTH);
    if (run.shape() == Shape.POINTS) {
      line.addNewNoFill();
    } else {
      line.addNewSolidFill().addNewSrgbClr().setVal(ink());
      boolean isRule = run.shape() == Shape.RULE;
      line.addNewPrstDash()
          .setVal(isRule ? STPresetLineDashVal.SYS_DASH : DASHES[run.colour() % DASHES.length]);
    }
    marker(series.addNewMarker());
    categories(series.addNewCat());
    values(series.addNewVal());
    ChartWriter.set(series.addNewSmooth(), false);
  }

  // A line keeps small markers: a value between two gaps would be invisible without one.
  private void marker(CTMarker marker) {
    if (run.shape() == Shape.RULE) {
      marker.addNewSymbol().setVal(STMarkerStyle.NONE);
      return;
    }
    int size = run.shape() == Shape.POINTS ? 7 : run.values().size() > MANY ? 2 : 5;
    marker.addNewSymbol().setVal(MARKERS[run.colour() % MARKERS.length]);
    marker.addNewSize().setVal((short) size);
    marker.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(ink());
    marker.getSpPr().addNewLn().addNewNoFill();
  }

  private void name(CTSerTx target) {
    strings(target.addNewStrRef(), run.header(), List.of(run.name()));
  }

  private void categories(CTAxDataSource target) {
    strings(target.addNewStrRef(), plot.categories(), plot.labels());
  }

  private static void strings(CTStrRef target, Cells cells, List<String> texts) {
    target.setF(cells.reference());
    CTStrData cache = target.addNewStrCache();
    cache.addNewPtCount().setVal(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      CTStrVal point = cache.addNewPt();
      point.setIdx(i);
      point.setV(texts.get(i));
    }
  }

  private void values(CTNumDataSource target) {
    CTNumRef reference = target.addNewNumRef();
    reference.setF(run.cells().reference());
    CTNumData cache = reference.addNewNumCache();
    cache.setFormatCode(Styles.format(plot.decimals()));
    cache.addNewPtCount().setVal(run.values().size());
    for (int i = 0; i < run.values().size(); i++) {
      if (!Double.isNaN(run.values().get(i))) {
        CTNumVal point = cache.addNewPt();
        point.setIdx(i);
        point.setV(String.valueOf(run.values().get(i)));
      }
    }
  }

  private byte[] ink() {
    return run.shape() == Shape.RULE ? INK_OF_RULES : INKS[run.colour() % INKS.length];
  }
}
