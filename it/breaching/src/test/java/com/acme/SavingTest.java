package com.acme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FewWrites
class SavingTest {

    @Test
    void savesTwentyRows(@TempDir Path folder) throws IOException {
        ReportWriter.Row row = new ReportWriter.Row(7, "anvil", 1995);
        new ReportWriter(Collections.nCopies(20, row)).save(folder.resolve("report.csv"));
    }
}
