// Checks the pages of the reports in the folders, as a browser shows them. With --all, those that are shown to people
// must be among them.
// usage: node check.mjs [--all] FOLDER...
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { checkBehaviour } from './behaviour.mjs';
import { launch, newContext, newWindow, open } from './browser.mjs';
import { checkContent, checkWithoutScripts } from './content.mjs';
import { findPages } from './find.mjs';
import { Findings } from './findings.mjs';
import { checkLooks, checkWidth } from './looks.mjs';
import { checkMarkup } from './markup.mjs';
import { checkNames } from './names.mjs';
import { Shapes } from './shape.mjs';
import { nameOf, unseen } from './shown.mjs';
import { checkSpeed } from './speed.mjs';

/** A page that is bad in every way: each of these checks finds something on it, or it would find nothing anywhere. */
const BAD = {
    file: path.resolve('bad.html'),
    profile: { test: { className: 'com.acme.BadTest', methodName: 'isBad', displayName: '<b>' } },
};
const CHECKS = [
    'access', 'console', 'dialog', 'handlers', 'images', 'links', 'markup', 'names', 'network', 'scripts', 'sorting',
    'text', 'width', 'zoom',
];

const WORKERS = availableParallelism();

async function main(all, folders) {
    const started = performance.now();
    const findings = new Findings();
    const { pages, missing } = findPages(folders);
    for (const file of [...missing, ...(all ? unseen(pages) : [])]) {
        findings.add({ file }, 'page', 'is missing');
    }
    if (pages.length === 0) {
        findings.add({ file: folders.join(', ') }, 'page', 'there is none');
    }
    rmSync('screenshots', { recursive: true, force: true });
    const shapes = new Shapes();
    const browser = await launch();
    try {
        await checkTheChecks(browser, findings);
        if (pages.length > 0) {
            await check(pages, browser, shapes, findings);
        }
        for (const page of pages.filter(page => nameOf(page) === 'big')) {
            console.log(`${page.file}: ${await checkSpeed(page, browser, findings)}`);
        }
    } finally {
        await browser.close();
    }
    findings.print();
    const seconds = Math.round((performance.now() - started) / 1000);
    const runs = pages.filter(page => page.run).length;
    console.log(
        `it/check-pages: ${findings.count} findings on ${pages.length - runs} pages of tests and ${runs} of runs, ` +
            `of ${shapes.count} shapes, in ${seconds} s; screenshots: ${path.resolve('screenshots')}`,
    );
    process.exitCode = findings.count === 0 ? 0 : 1;
}

async function checkTheChecks(browser, findings) {
    const bad = new Findings();
    await check([BAD], browser, new Shapes(), bad);
    for (const name of CHECKS.filter(name => !bad.checks.has(name))) {
        findings.add(BAD, name, 'finds nothing on a page that is bad in every way');
    }
}

async function check(pages, browser, shapes, findings) {
    const waiting = [...pages];
    const work = async () => {
        const windows = await openWindows(browser);
        for (let page = waiting.shift(); page; page = waiting.shift()) {
            await checkInBrowser(page, windows, shapes, findings).catch(error =>
                findings.add(page, 'browser', error.message),
            );
        }
        await Promise.all([windows.scripted, windows.plain].map(({ tab }) => tab.context().close()));
    };
    await Promise.all([checkMarkup(pages, findings), ...Array.from({ length: WORKERS }, work)]);
}

async function openWindows(browser) {
    return {
        scripted: await newWindow(await newContext(browser)),
        plain: await newWindow(await newContext(browser, { scripts: false })),
    };
}

async function checkInBrowser(page, { scripted, plain }, shapes, findings) {
    const { tab, noise } = scripted;
    const name = nameOf(page);
    await open(scripted, page);
    await checkContent(page, tab, findings);
    await checkNames(page, tab, findings);
    await checkWidth(page, tab, findings);
    // All consumer projects together have hundreds of pages, and few that do not look like another one.
    if ((await shapes.isNew(tab)) || name) {
        await checkWithoutScripts(page, tab, plain, findings);
        await checkLooks(page, tab, name, findings);
    }
    // All pages have one script: those that are shown are of all kinds.
    if (name || page.run || page === BAD) {
        await checkBehaviour(page, tab, findings);
    }
    noise.forEach(({ check, text }) => findings.add(page, check, text));
}

const all = process.argv[2] === '--all';
await main(all, process.argv.slice(all ? 3 : 2));
