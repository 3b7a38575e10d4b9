package strandline.render.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookRendererTest {
  @TempDir Path folder;

  @Test
  void givesTheSameBytesInAnotherLocaleAndTimeZone() throws Exception {
    byte[] first = WorkbookSample.workbook(WorkbookSample.report());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      // A zip file counts in steps of two seconds.
      Thread.sleep(2_100);
      byte[] second = WorkbookSample.workbook(WorkbookSample.report());
      Files.write(Path.of("target/second.xlsx"), second);
      Files.write(Path.of("target/sample.xlsx"), first);
      // Not isEqualTo: it would print every byte.
      assertThat(Arrays.equals(second, first)).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
