import { WIDE } from './browser.mjs';
import { checkFilter, checkLinks, checkOrder } from './run.mjs';
import { checkSorting } from './sorting.mjs';
import { checkZoom } from './zoom.mjs';

/** What there is to be operated, with the keyboard alone. */
export async function checkBehaviour(page, tab, findings) {
    await tab.setViewportSize(WIDE);
    if (page.run) {
        await checkOrder(page, tab, findings);
        await checkLinks(page, tab, findings);
        await checkFilter(page, tab, findings);
    }
    await checkSorting(page, tab, findings);
    await checkZoom(page, tab, findings);
}
