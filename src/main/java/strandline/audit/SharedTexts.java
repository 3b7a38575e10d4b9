package strandline.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** The texts that the cells of a workbook share, and which of them stand in part above the line. */
final class SharedTexts implements WorkbookFile.Listener {
  private final List<AuditedSheet.Value> texts = new ArrayList<>();
  private final Runs runs = new Runs();

  int size() {
    return texts.size();
  }

  /** Returns a text; null when there is none of that index. */
  AuditedSheet.Value text(int index) {
    return index < 0 || index >= texts.size() ? null : texts.get(index);
  }

  @Override
  public void begin(String name, XMLStreamReader at, int depth) {
    if (name.equals("si")) {
      runs.clear();
    }
    runs.begin(name, at);
  }

  @Override
  public void end(String name, StringBuilder text, int depth) {
    runs.end(name, text);
    if (name.equals("si")) {
      texts.add(runs.taken(""));
    }
  }

  /** Returns a text as it is shown: characters that XML cannot carry are spelt out in the file. */
  static String plain(String text) {
    return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
  }

  /** The runs of a text, one after the other; how its characters are spoken is left out. */
  static final class Runs {
    private static final int MOST_KNOWN = 1_000;

    /** Sheets that share no texts repeat the same few words. */
    private final Map<String, AuditedSheet.Value> known = new HashMap<>();

    private String words = "";
    private boolean hasRaised;
    private boolean isPhonetic;

    void begin(String name, XMLStreamReader at) {
      hasRaised |=
          name.equals("vertAlign") && "superscript".equals(at.getAttributeValue(null, "val"));
      isPhonetic |= name.equals("rPh");
    }

    void end(String name, StringBuilder text) {
      if (name.equals("t") && !isPhonetic) {
        words = words.isEmpty() ? text.toString() : words + text;
      }
      isPhonetic &= !name.equals("rPh");
    }

    /** Begins another text. */
    void clear() {
      words = "";
      hasRaised = false;
      isPhonetic = false;
    }

    /** Returns the text that has been read, behind another. */
    AuditedSheet.Value taken(String before) {
      String whole = plain(before.isEmpty() ? words : before + words);
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      return hasRaised
          ? AuditedSheet.Value.ofText(whole, true)
          : known.computeIfAbsent(whole, text -> AuditedSheet.Value.ofText(text, false));
    }
  }
}
