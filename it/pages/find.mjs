import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A page: of one test, with the profile that lies beside it, or of a run, with the pages of its tests.
 *
 * @typedef {{ file: string, profile?: object, run?: Page[] }} Page
 */

/** JUnit's own copies of reports are not where their links lead. */
const COPIES = 'open-test-reporting';

/** The pages in the folders, and what lacks one: a report without its page is as wrong as a page without a report. */
export function findPages(folders) {
    const tests = folders.flatMap(reports).map(pageOfTest);
    const pages = [...tests, ...pagesOfRuns(tests), ...mergedPages(tests)];
    return {
        pages: pages.filter(page => existsSync(page.file)),
        missing: pages.filter(page => !existsSync(page.file)).map(page => page.file),
    };
}

/** The folders of the tests, at any depth. */
function reports(folder) {
    const children = readdirSync(folder, { withFileTypes: true });
    return children.some(child => child.name === 'profile.json')
        ? [folder]
        : children
              .filter(child => child.isDirectory() && child.name !== COPIES)
              .flatMap(child => reports(path.join(folder, child.name)));
}

function pageOfTest(report) {
    return {
        file: path.join(report, 'index.html'),
        profile: JSON.parse(readFileSync(path.join(report, 'profile.json'), 'utf8')),
    };
}

/** The folder of a run has those of its classes, which have those of their tests. */
function pagesOfRuns(tests) {
    return pagesAbove(tests, 3);
}

/** The pages of modules may have been merged into one: it is in the folder of theirs. */
function mergedPages(tests) {
    return pagesAbove(tests, 4).filter(page => existsSync(page.file));
}

function pagesAbove(tests, levels) {
    const byFile = new Map();
    for (const test of tests) {
        const file = path.join(test.file, ...Array(levels).fill('..'), 'index.html');
        byFile.set(file, [...(byFile.get(file) ?? []), test]);
    }
    return [...byFile].map(([file, run]) => ({ file, run }));
}
