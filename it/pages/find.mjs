import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A page: of one test, with the profile that lies beside it, or of a run, with the pages of its tests.
 *
 * @typedef {{ file: string, profile?: object, run?: Page[] }} Page
 */

/** The pages in the folders, and what lacks one: a report without its page is as wrong as a page without a report. */
export function findPages(folders) {
    const runs = folders.flatMap(folder => descendants(folder, 'profile-io')).filter(holdsReports);
    const pages = runs.flatMap(pagesOfRun);
    return {
        pages: pages.filter(page => existsSync(page.file)),
        missing: pages.filter(page => !existsSync(page.file)).map(page => page.file),
    };
}

/** All folders of that name, at any depth, without looking into them. */
function descendants(folder, name) {
    const children = readdirSync(folder, { withFileTypes: true }).filter(child => child.isDirectory());
    return children.flatMap(child => {
        const file = path.join(folder, child.name);
        return child.name === name ? [file] : descendants(file, name);
    });
}

function holdsReports(folder) {
    return reports(folder).length > 0;
}

/** The folders of the tests, which are in those of the classes. Baselines lie in files. */
function reports(folder) {
    return subfolders(folder)
        .flatMap(subfolders)
        .filter(report => existsSync(path.join(report, 'profile.json')));
}

function subfolders(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .filter(child => child.isDirectory())
        .map(child => path.join(folder, child.name));
}

function pagesOfRun(folder) {
    const tests = reports(folder).map(report => ({
        file: path.join(report, 'index.html'),
        profile: JSON.parse(readFileSync(path.join(report, 'profile.json'), 'utf8')),
    }));
    return [{ file: path.join(folder, 'index.html'), run: tests }, ...tests];
}
