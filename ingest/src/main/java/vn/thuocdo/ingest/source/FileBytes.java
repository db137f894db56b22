package vn.thuocdo.ingest.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens the bytes of a source file from their beginning, unpacked if need be. */
@FunctionalInterface
interface FileBytes {
  InputStream open() throws IOException;

  /**
   * The bytes as UTF-8 text, without a BOM; reading other bytes throws CharacterCodingException.
   */
  default BufferedReader text() throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                open(),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }
}
