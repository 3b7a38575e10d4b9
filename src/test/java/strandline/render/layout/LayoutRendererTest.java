package strandline.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strandline.render.Renderer;
import strandline.render.RendererContractTest;
import strandline.render.SampleReport;
import strandline.render.workbook.WorkbookRenderer;

/** The contract of renderers, kept by workbooks, and one layout for several formats. */
class LayoutRendererTest extends RendererContractTest {
  @Override
  protected Renderer renderer() {
    return LayoutRenderer.of(new WorkbookRenderer());
  }

  @Test
  void handsOneLayoutToEachFormat() {
    LaidOutReport[] seen = new LaidOutReport[2];
    LayoutRenderer.of(
            report -> {
              seen[0] = report;
              return List.of();
            },
            report -> {
              seen[1] = report;
              return List.of();
            })
        .render(SampleReport.report());
    assertThat(seen[0]).isNotNull().isSameAs(seen[1]);
    assertThat(seen[0].sheets().keySet())
        .containsExactlyElementsOf(SampleReport.report().making().profiles());
  }
}
