import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ARGUMENTS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
];

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 400, height: 900 };

/** The browser that CHROME names, which downloads nothing. */
export function launch() {
    return chromium.launch({ executablePath: process.env.CHROME, args: ARGUMENTS });
}

/** A window of its own, without a network, and without scripts if they are not wanted. */
export function newContext(browser, { scripts = true } = {}) {
    return browser.newContext({
        javaScriptEnabled: scripts,
        offline: true,
        viewport: WIDE,
        reducedMotion: 'reduce',
    });
}

/** Gives a tab to the action, opened at the page, and closes it afterwards. */
export async function withTab(context, page, action) {
    const tab = await context.newPage();
    try {
        const noise = listen(tab);
        await tab.goto(pathToFileURL(page.file).href, { waitUntil: 'load' });
        return await action(tab, noise);
    } finally {
        await tab.close();
    }
}

/** What a page does that none should: talk to the console, to the network or to its reader. */
function listen(tab) {
    const noise = [];
    tab.on('console', message => {
        if (['error', 'warning'].includes(message.type())) {
            noise.push({ check: 'console', text: message.text() });
        }
    });
    tab.on('pageerror', error => noise.push({ check: 'console', text: error.message }));
    tab.on('dialog', async dialog => {
        noise.push({ check: 'dialog', text: dialog.message() });
        await dialog.dismiss();
    });
    tab.on('request', request => {
        if (!/^(file|data):/.test(request.url())) {
            noise.push({ check: 'network', text: `asked for ${request.url()}` });
        }
    });
    return noise;
}
