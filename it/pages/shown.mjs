/** Pages that people look at, by the names of their screenshots: one of each kind, and the hardest to write. */
const SHOWN = new Map([
    ['breached', 'breaching/target/surefire-reports/profile-io/com.acme.ReportWriterTest/savesInLargeBlocks'],
    ['failed', 'breaching/target/surefire-reports/profile-io/com.acme.ReportWriterTest/savesEachRow'],
    ['run', 'breaching/target/surefire-reports/profile-io'],
    ['merged', 'multi-module/all-reports'],
    ['workload', 'workload/target/surefire-reports/profile-io/com.acme.WorkloadTest/smallAndLarge'],
    ['baseline-met', 'baseline/target/meet/surefire-reports/profile-io/com.acme.LedgerTest/saves'],
    ['baseline-worse', 'baseline/target/regress/surefire-reports/profile-io/com.acme.LedgerTest/saves'],
    ['nothing', 'baseline/target/meet/surefire-reports/profile-io/com.acme.LedgerTest/savesNothing'],
    ['hostile', 'extremes/target/surefire-reports/profile-io/com.acme.HostileNamesTest/names-4'],
    ['hostile-run', 'extremes/target/surefire-reports/profile-io'],
    ['big', 'extremes/target/surefire-reports/profile-io/com.acme.ManyFilesTest/writesTenThousandFiles'],
]);

/** The name of a page that is shown. */
export function nameOf(page) {
    return [...SHOWN.keys()].find(name => page.file.endsWith(`/${SHOWN.get(name)}/index.html`));
}

/** Those of the pages to be shown that are not there. */
export function unseen(pages) {
    const seen = new Set(pages.map(nameOf));
    return [...SHOWN].filter(([name]) => !seen.has(name)).map(([, folder]) => `${folder}/index.html`);
}
