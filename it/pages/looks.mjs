import path from 'node:path';
import axe from 'axe-core';
import { NARROW, WIDE } from './browser.mjs';

/** How a page looks on a desk and on a telephone, by day and by night. */
export async function checkLooks(page, tab, screenshots, findings) {
    await tab.evaluate(axe.source);
    for (const size of [WIDE, NARROW]) {
        await tab.setViewportSize(size);
        await checkWidth(page, tab, size, findings);
        for (const scheme of ['light', 'dark']) {
            await tab.emulateMedia({ colorScheme: scheme });
            await checkAccess(page, tab, `${scheme}, ${size.width} px`, findings);
            if (screenshots) {
                await tab.screenshot({ path: screenshotFile(screenshots, size, scheme), fullPage: true });
            }
        }
    }
}

function screenshotFile({ folder, name }, size, scheme) {
    return path.join(folder, `${name}-${size.width}-${scheme}.png`);
}

/** Only what is too wide itself may scroll sideways, never the page. */
async function checkWidth(page, tab, size, findings) {
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) {
        findings.add(page, 'width', `at ${size.width} px the page is ${width} px wide`);
    }
}

async function checkAccess(page, tab, where, findings) {
    const { violations } = await tab.evaluate(() => axe.run({ resultTypes: ['violations'] }));
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
