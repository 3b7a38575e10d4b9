package strandline.render.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is written is what a parser reads. */
class XmlTest {
  private static final String AWKWARD = " a<b>&\"'\t\n\r]]> 東京 🙂 −";

  private static Element parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  @Test
  void aParserReadsTextsAndAttributesAsTheyWere() throws Exception {
    Xml xml = new Xml("r").set("a", AWKWARD).open("t").text(AWKWARD).close();
    Element root = parsed(xml.end());
    assertThat(root.getAttribute("a")).isEqualTo(AWKWARD);
    assertThat(root.getFirstChild().getTextContent()).isEqualTo(AWKWARD);
  }

  @Test
  void whatIsOpenIsClosedAndWhatIsEmptyIsShort() {
    Xml xml = new Xml("r").empty("e", "n", "1").open("row").set("r", 7).leaf("v", "2");
    assertThat(new String(xml.end(), UTF_8))
        .endsWith("?>\n<r><e n=\"1\"/><row r=\"7\"><v>2</v></row></r>");
  }

  @Test
  void thePiecesOfADocumentAreTheDocument() throws Exception {
    Xml xml = new Xml("r").open("rows");
    byte[] head = xml.cut();
    byte[] tail = xml.end();
    assertThat(new String(tail, UTF_8)).isEqualTo("</rows></r>");
    assertThat(
            parsed((new String(head, UTF_8) + "<row/>" + new String(tail, UTF_8)).getBytes(UTF_8)))
        .satisfies(root -> assertThat(root.getElementsByTagName("row").getLength()).isEqualTo(1));
  }
}
