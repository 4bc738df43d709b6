package dev.profileio.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.BaselineResult;
import dev.profileio.report.EachLocale;
import dev.profileio.report.Report;
import dev.profileio.report.Reports;
import dev.profileio.report.TestName;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileJsonTests {

    @TempDir
    private Path folder;

    @EachLocale
    void hasTheKeysOfTheContractInTheirOrder() throws Exception {
        assertThat(written(Reports.full()))
                .isEqualToNormalizingNewlines(
                        """
                {
                  "schemaVersion" : 1,
                  "test" : {
                    "uniqueId" : "[engine:junit-jupiter]/[class:com.acme.ReportTests]/[method:save()]",
                    "className" : "com.acme.ReportTests",
                    "methodName" : "save",
                    "displayName" : "saves in large blocks"
                  },
                  "outcome" : "breached",
                  "tracer" : {
                    "kind" : "strace",
                    "version" : "6.1",
                    "host" : "local",
                    "complete" : false,
                    "warnings" : [ "io_uring was set up.", "Two\\nlines." ]
                  },
                  "window" : {
                    "startedAt" : "2026-01-02T03:04:05.678901234Z",
                    "durationNanos" : 2000000000
                  },
                  "totals" : {
                    "read" : {
                      "ops" : 2,
                      "bytes" : 5,
                      "failed" : 3
                    },
                    "write" : {
                      "ops" : 10003,
                      "bytes" : 109978,
                      "failed" : 0
                    },
                    "sync" : {
                      "ops" : 4,
                      "bytes" : 0,
                      "failed" : 0
                    },
                    "open" : {
                      "ops" : 1,
                      "bytes" : 0,
                      "failed" : 1
                    },
                    "map" : {
                      "ops" : 1,
                      "bytes" : 8192,
                      "failed" : 0
                    },
                    "metadata" : {
                      "ops" : 12345,
                      "bytes" : 0,
                      "failed" : 622
                    }
                  },
                  "sizes" : {
                    "read" : [ {
                      "from" : 0,
                      "to" : 1,
                      "ops" : 1,
                      "bytes" : 0
                    }, {
                      "from" : 4,
                      "to" : 8,
                      "ops" : 1,
                      "bytes" : 5
                    } ],
                    "write" : [ {
                      "from" : 8,
                      "to" : 16,
                      "ops" : 10003,
                      "bytes" : 109978
                    } ]
                  },
                  "files" : [ {
                    "path" : "/tmp/ü \\"1\\"\\n.csv",
                    "read" : {
                      "ops" : 0,
                      "bytes" : 0
                    },
                    "write" : {
                      "ops" : 10003,
                      "bytes" : 109978
                    },
                    "sync" : {
                      "ops" : 4
                    },
                    "open" : {
                      "ops" : 1
                    }
                  }, {
                    "path" : "/tmp/b",
                    "read" : {
                      "ops" : 2,
                      "bytes" : 5
                    },
                    "write" : {
                      "ops" : 0,
                      "bytes" : 0
                    },
                    "sync" : {
                      "ops" : 0
                    },
                    "open" : {
                      "ops" : 0
                    }
                  } ],
                  "callSites" : [ {
                    "frame" : "com.acme.Report.line(Report.java:42)",
                    "path" : "/tmp/ü \\"1\\"\\n.csv",
                    "read" : {
                      "ops" : 0,
                      "bytes" : 0
                    },
                    "write" : {
                      "ops" : 9990,
                      "bytes" : 109890
                    }
                  } ],
                  "threads" : [ {
                    "name" : "main",
                    "read" : {
                      "ops" : 2,
                      "bytes" : 5
                    },
                    "write" : {
                      "ops" : 10003,
                      "bytes" : 109978
                    }
                  } ],
                  "setAside" : [ {
                    "reason" : "JDK",
                    "read" : {
                      "ops" : 40,
                      "bytes" : 65536
                    },
                    "write" : {
                      "ops" : 0,
                      "bytes" : 0
                    }
                  }, {
                    "reason" : "ProfileIO itself",
                    "read" : {
                      "ops" : 0,
                      "bytes" : 0
                    },
                    "write" : {
                      "ops" : 1,
                      "bytes" : 1
                    }
                  } ],
                  "budgets" : [ {
                    "description" : "reads and writes: at most 1 MiB",
                    "limit" : 1048576,
                    "actual" : 109983,
                    "breached" : false
                  }, {
                    "description" : "writes of *.csv: at most 10 operations",
                    "limit" : 10,
                    "actual" : 10003,
                    "breached" : true
                  }, {
                    "description" : "writes of *.csv: at most 5 % below 4 KiB",
                    "limit" : 5.0,
                    "actual" : 100.0,
                    "breached" : true
                  } ]
                }""");
    }

    @EachLocale
    void leavesNothingOutWhereNothingHappened() throws Exception {
        JsonNode empty = new JsonMapper().readTree(written(Reports.empty()));
        JsonNode full = new JsonMapper().readTree(written(Reports.full()));

        assertThat(empty.propertyNames()).containsExactlyElementsOf(full.propertyNames());
        assertThat(empty.get("totals").propertyNames())
                .containsExactlyElementsOf(full.get("totals").propertyNames());
        assertThat(empty.get("sizes").toString()).isEqualTo("{\"read\":[],\"write\":[]}");
        for (String list : new String[] {"files", "callSites", "threads", "setAside", "budgets"}) {
            assertThat(empty.get(list).toString()).as(list).isEqualTo("[]");
        }
        assertThat(empty.toString()).doesNotContain("null");
    }

    /** As a parameterized test's display name can, whose argument is half of a pair. */
    @Test
    void takesTextThatIsNoUnicode() throws Exception {
        Report report = Reports.full();
        TestName test = new TestName("id", "C", "m", "half \ud83d a pair, \ude00, \u0000");

        String json =
                written(new Report(test, report.result(), report.profile(), report.verdicts(), BaselineResult.NONE));

        assertThat(new JsonMapper().readTree(json).at("/test/displayName").asString())
                .startsWith("half ")
                .contains(" a pair, ")
                .endsWith("\u0000");
    }

    private String written(Report report) throws Exception {
        Path file = folder.resolve("profile.json");
        ProfileJson.write(report, file);
        return Files.readString(file);
    }
}
