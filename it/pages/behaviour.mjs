import { WIDE } from './browser.mjs';
import { checkSorting } from './sorting.mjs';
import { checkZoom } from './zoom.mjs';

/** What there is to be operated, with the keyboard alone. */
export async function checkBehaviour(page, tab, findings) {
    await tab.setViewportSize(WIDE);
    await checkSorting(page, tab, findings);
    await checkZoom(page, tab, findings);
}
