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

/** A large picture takes its time on a machine that is busy. */
const PATIENCE_MILLIS = 120_000;

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 400, height: 900 };

/** The browser that CHROME names, which downloads nothing. */
export function launch() {
    return chromium.launch({ executablePath: process.env.CHROME, args: ARGUMENTS });
}

/** A window of its own, without a network, and without scripts if they are not wanted. */
export async function newContext(browser, { scripts = true } = {}) {
    const context = await browser.newContext({
        javaScriptEnabled: scripts,
        offline: true,
        viewport: WIDE,
        reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
}

/**
 * A tab, in which one page after the other is opened: a new one for each would cost half of the time.
 *
 * @typedef {{ tab: import('playwright-core').Page, noise: { check: string, text: string }[] }} Window
 */

/** Opens a tab that notes what a page does and none should. */
export async function newWindow(context) {
    const tab = await context.newPage();
    return { tab, noise: listen(tab) };
}

/** Opens a page, by day and on a desk. */
export async function open({ tab, noise }, page) {
    await tab.setViewportSize(WIDE);
    await tab.emulateMedia({ colorScheme: 'light' });
    noise.length = 0;
    await tab.goto(pathToFileURL(page.file).href, { waitUntil: 'load' });
}

/** What no page should do: talk to the console, to the network or to its reader. */
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
