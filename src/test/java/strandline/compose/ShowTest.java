package strandline.compose;

import org.junit.jupiter.api.Test;
import strandline.report.Block;

class ShowTest {
  @Test
  void show() throws Exception {
    for (Block b : CubanProject.compose().report().sections().get(0).blocks())
      System.out.println(b);
  }
}
