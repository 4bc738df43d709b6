// Checks the pages of the reports in the folders, as a browser shows them. With --all, those that are shown to people
// must be among them.
// usage: node check.mjs [--all] FOLDER...
import { rmSync } from 'node:fs';
import path from 'node:path';
import { checkBehaviour } from './behaviour.mjs';
import { launch, newContext, withTab } from './browser.mjs';
import { checkContent } from './content.mjs';
import { findPages } from './find.mjs';
import { Findings } from './findings.mjs';
import { checkLooks } from './looks.mjs';
import { checkMarkup } from './markup.mjs';
import { checkNames } from './names.mjs';
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

/** One page waits for the browser while the other one's findings are looked at. */
const TABS = 2;

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
    const browser = await launch();
    try {
        await checkTheChecks(browser, findings);
        if (pages.length > 0) {
            await check(pages, browser, findings);
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
            `in ${seconds} s; screenshots: ${path.resolve('screenshots')}`,
    );
    process.exitCode = findings.count === 0 ? 0 : 1;
}

async function checkTheChecks(browser, findings) {
    const bad = new Findings();
    await check([BAD], browser, bad);
    for (const name of CHECKS.filter(name => !bad.checks.has(name))) {
        findings.add(BAD, name, 'finds nothing on a page that is bad in every way');
    }
}

async function check(pages, browser, findings) {
    const contexts = { scripted: await newContext(browser), plain: await newContext(browser, { scripts: false }) };
    const waiting = [...pages];
    const work = async () => {
        for (let page = waiting.shift(); page; page = waiting.shift()) {
            await checkInBrowser(page, contexts, findings);
        }
    };
    await Promise.all([checkMarkup(pages, findings), ...Array.from({ length: TABS }, work)]);
    await Promise.all([contexts.scripted.close(), contexts.plain.close()]);
}

async function checkInBrowser(page, { scripted, plain }, findings) {
    await withTab(scripted, page, async (tab, noise) => {
        await checkContent(page, tab, plain, findings);
        await checkNames(page, tab, findings);
        await checkLooks(page, tab, nameOf(page), findings);
        await checkBehaviour(page, tab, findings);
        noise.forEach(({ check, text }) => findings.add(page, check, text));
    });
}

const all = process.argv[2] === '--all';
await main(all, process.argv.slice(all ? 3 : 2));
