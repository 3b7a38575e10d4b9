package strandline.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Optional;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that the cells of a workbook share, and which of them stand in part above the line. */
final class SharedTexts {
  private final Table table;

  private SharedTexts(Table table) {
    this.table = table;
  }

  /**
   * A text.
   *
   * @param words without its looks
   * @param hasRaised whether a part of it stands above the line
   */
  record Text(String words, boolean hasRaised) {}

  /** Returns the texts of a workbook whose cells share none. */
  static SharedTexts none() {
    return new SharedTexts(null);
  }

  static SharedTexts read(InputStream part) throws IOException, SAXException {
    return new SharedTexts(new Table(part));
  }

  int size() {
    return table == null ? 0 : table.read;
  }

  Optional<Text> text(int index) {
    return index < 0 || index >= size()
        ? Optional.empty()
        : Optional.of(new Text(table.getItemAt(index).getString(), table.raised.get(index)));
  }

  /** POI's table of texts, which forgets their looks. */
  private static final class Table extends ReadOnlySharedStringsTable {
    private BitSet raised;
    private int read;

    Table(InputStream part) throws IOException, SAXException {
      super(InputStream.nullInputStream(), false);
      raised = new BitSet();
      readFrom(part);
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes)
        throws SAXException {
      super.startElement(space, name, qualified, attributes);
      if (name.equals("vertAlign") && "superscript".equals(attributes.getValue("val"))) {
        raised.set(read);
      }
    }

    @Override
    public void endElement(String space, String name, String qualified) throws SAXException {
      super.endElement(space, name, qualified);
      read += name.equals("si") ? 1 : 0;
    }
  }
}
