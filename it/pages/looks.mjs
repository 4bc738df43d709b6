import axe from 'axe-core';
import { NARROW, WIDE } from './browser.mjs';

/** The dark scheme differs in colours alone, so only the rules of colours can find more. */
const SCHEMES = [
    ['light', {}],
    ['dark', { runOnly: ['color-contrast', 'link-in-text-block'] }],
];

/** What is wrong with the rows of a table is wrong with the first ones, and thousands take minutes. */
const MANY_ROWS = 'tbody tr:nth-child(n + 51)';

const MAX_HEIGHT = 8_000;

/** How a page looks on a desk and on a telephone, by day and by night. */
export async function checkLooks(page, tab, name, findings) {
    await tab.evaluate(axe.source);
    for (const size of [WIDE, NARROW]) {
        await tab.setViewportSize(size);
        for (const [scheme, rules] of SCHEMES) {
            await tab.emulateMedia({ colorScheme: scheme });
            await checkAccess(page, tab, `${scheme}, ${size.width} px`, rules, findings);
            if (name) {
                await takePicture(tab, `screenshots/${name}-${size.width}-${scheme}.png`);
            }
        }
    }
}

/** Of the whole page, unless that is higher than anybody looks at and than the browser can draw. */
async function takePicture(tab, path) {
    const { scrollWidth: width, scrollHeight } = await tab.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        scrollHeight: document.documentElement.scrollHeight,
    }));
    const clip = { x: 0, y: 0, width, height: Math.min(scrollHeight, MAX_HEIGHT) };
    await tab.screenshot({ path, fullPage: true, clip });
}

async function checkAccess(page, tab, where, rules, findings) {
    const options = { ...rules, resultTypes: ['violations'] };
    const { violations } = await tab.evaluate(({ context, options }) => axe.run(context, options), {
        context: { exclude: [MANY_ROWS] },
        options,
    });
    for (const violation of violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))) {
        const nodes = violation.nodes.slice(0, 3).map(node => `${node.target.join(' ')}\n${node.failureSummary}`);
        findings.add(
            page,
            'access',
            `${where}: ${violation.id}, ${violation.impact}, ${violation.nodes.length} times: ${violation.help}\n` +
                nodes.join('\n'),
        );
    }
}

/** Only what is too wide itself may scroll sideways, never the page. */
export async function checkWidth(page, tab, findings) {
    for (const size of [NARROW, WIDE]) {
        await tab.setViewportSize(size);
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        if (width > size.width) {
            findings.add(page, 'width', `at ${size.width} px the page is ${width} px wide`);
        }
    }
}
