package strandline.render.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import strandline.render.picture.Picture.Words;

class PdfFileTest {
  private static final Picture SMALL = Pictures.small();

  private static byte[] bytes() throws IOException {
    return Pictures.bytes(PdfFile::write, SMALL);
  }

  @Test
  void theSamePictureGivesTheSameBytes() throws IOException {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void saysWhatItIs() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes())) {
      var properties = document.getDocumentInformation();
      assertThat(properties.getTitle()).isEqualTo("A title & more");
      assertThat(properties.getAuthor()).isEqualTo("someone@example.org");
      assertThat(properties.getCustomMetadataValue("Source")).isEqualTo("Publisher, Title (2024)");
      assertThat(properties.getCustomMetadataValue("Licence")).isEqualTo("CC BY 4.0");
      assertThat(properties.getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-CU");
      String packet =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(packet)
          .contains("<rdf:li xml:lang=\"x-default\">A title &amp; more</rdf:li>")
          .startsWith("<?xpacket begin=\"\uFEFF\"")
          .contains("<dc:source>Publisher, Title (2024)</dc:source>");
    }
  }

  @Test
  void thePageIsOneFigureWithAlternativeText() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes())) {
      assertThat(document.getNumberOfPages()).isOne();
      var root = document.getDocumentCatalog().getStructureTreeRoot();
      PDStructureElement whole = (PDStructureElement) root.getKids().get(0);
      PDStructureElement figure = (PDStructureElement) whole.getKids().get(0);
      assertThat(figure.getStructureType()).isEqualTo("Figure");
      assertThat(figure.getAlternateDescription()).isEqualTo("What <one> sees.");
      var page = document.getPage(0).getMediaBox();
      assertThat(page.getWidth() / 72 * 25.4).isCloseTo(60, within(0.1));
      assertThat(page.getHeight() / 72 * 25.4).isCloseTo(40, within(0.1));
    }
  }

  @Test
  void embedsItsFontsAndNoPicture() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes())) {
      PDResources page = document.getPage(0).getResources();
      COSName only = page.getXObjectNames().iterator().next();
      PDResources resources = ((PDFormXObject) page.getXObject(only)).getResources();
      List<String> names = new ArrayList<>();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        names.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
      }
      assertThat(names).containsExactlyInAnyOrder("Roboto-Regular", "Roboto-Bold");
      assertThat(resources.getXObjectNames()).isEmpty();
    }
  }

  @Test
  void wordsCanBeCopiedAndStandWhereTheyWereLaid() throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
            super.processTextPosition(letter);
          }
        };
    try (PDDocument document = Loader.loadPDF(bytes())) {
      assertThat(stripper.getText(document))
          .isEqualToNormalizingNewlines("Señal fi AV <1,000>\nÅland “×1.99” & Привет\n");
    }
    int next = 0;
    for (Words words : wordsOf(SMALL)) {
      TextPosition first = letters.get(next);
      next += words.text().length();
      TextPosition last = letters.get(next - 1);
      assertThat((double) first.getX()).isCloseTo(words.x(), within(0.01));
      assertThat((double) first.getY()).isCloseTo(words.baseline(), within(0.01));
      assertThat((double) last.getEndX() - first.getX()).isCloseTo(words.width(), within(0.1));
    }
  }

  private static List<Words> wordsOf(Picture picture) {
    return picture.elements().stream()
        .filter(Words.class::isInstance)
        .map(Words.class::cast)
        .toList();
  }
}
