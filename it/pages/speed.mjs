import { statSync } from 'node:fs';
import { newContext, newWindow, open } from './browser.mjs';

const MAX_BYTES = 2_000_000;
const MAX_MILLIS = 1_000;
const RUNS = 5;

/** A machine that is busy with something else gets another chance. */
const CHANCES = 3;

/** How large the page is and how long it takes to load and to show something; gives both in words. */
export async function checkSpeed(page, browser, findings) {
    const bytes = statSync(page.file).size;
    if (bytes >= MAX_BYTES) {
        findings.add(page, 'size', `expected less than ${MAX_BYTES} bytes, found ${bytes}`);
    }
    const medians = [];
    do {
        medians.push(await medianOfLoads(page, browser));
    } while (Math.min(...medians) >= MAX_MILLIS && medians.length < CHANCES);
    if (Math.min(...medians) >= MAX_MILLIS) {
        findings.add(page, 'speed', `expected less than ${MAX_MILLIS} ms to load, found medians of ${medians} ms`);
    }
    return `${bytes} bytes, loads in ${medians.join(', then ')} ms (median of ${RUNS})`;
}

async function medianOfLoads(page, browser) {
    const times = [];
    for (let i = 0; i < RUNS; i++) {
        times.push(await load(page, browser));
    }
    return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]);
}

/** In a context of its own, which has nothing of the page in its cache. */
async function load(page, browser) {
    const context = await newContext(browser);
    try {
        const window = await newWindow(context);
        await open(window, page);
        return await window.tab.evaluate(loadedAndPainted);
    } finally {
        await context.close();
    }
}

/** Runs in the page: milliseconds from the start of the navigation. */
async function loadedAndPainted() {
    const paint = await new Promise(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries()[0].startTime)).observe({
            type: 'paint',
            buffered: true,
        });
    });
    return Math.max(paint, performance.getEntriesByType('navigation')[0].loadEventEnd);
}
