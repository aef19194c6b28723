package org.diapason.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that are about a window that is open already; none of them needs a display. */
class LaterStartTest {

  @TempDir
  Path folder;

  @Test
  void whereNoWindowIsOpenNothingIsAnsweredAndThatIsSaid() throws Exception {
    assertThat(said(3, "--state", folder.toString(), "--answer")).startsWith("diapason: No open Diapason answers");
    assertThat(said(3, "--state", folder.toString(), "--hangup")).contains(folder.toString());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCallWithoutANumberIsWrongUsage() throws Exception {
    assertThat(said(2, "--state", folder.toString(), "--call")).contains("--call wants a number");
  }

  private static String said(int exit, String... arguments) throws Exception {
    Process start = new ProcessBuilder(Product.built().window(arguments)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      String complaints = new String(start.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(start.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(start.exitValue()).as(complaints).isEqualTo(exit);
      return complaints;
    } finally {
      start.destroyForcibly();
    }
  }
}
