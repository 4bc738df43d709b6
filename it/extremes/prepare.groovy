// A class that writes 10,000 files from 500 lines, each of which is a call site.
def lines = (0..<500).collect { line ->
    "        for (int i = 0; i < 20; i++) Files.write(folder.resolve(\"file-$line-\" + i), new byte[$line + i + 1]);"
}
new File(basedir, 'src/test/java/com/acme/Lines.java').setText("""\
package com.acme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class Lines {

    private Lines() {}

    static void write(Path folder) throws IOException {
${lines.join('\n')}
    }
}
""", 'UTF-8')
