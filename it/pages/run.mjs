import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each choice shows as many tests as it says, all of its verdict, with the keyboard. */
export async function checkFilter(page, tab, findings) {
    const choices = await tab.locator('input[type=radio]').all();
    if (choices.length < 2) {
        findings.add(page, 'filter', `expected all tests and a verdict to choose from, found ${choices.length} choices`);
    }
    for (const choice of choices) {
        await choice.press('Space');
        const shown = await choice.evaluate(shownTests);
        if (!shown.chosen || shown.tests.length !== shown.promised || !shown.tests.every(test => test.fits)) {
            findings.add(page, 'filter', `expected ${shown.label}, found ${shown.tests.map(test => test.text).join('; ')}`);
        }
    }
    await choices[0]?.press('Space');
}

/** Runs in the page. */
function shownTests(choice) {
    const label = choice.closest('label');
    const verdict = choice.id.replace('show-', '');
    const rows = [...document.querySelectorAll('tbody tr')].filter(row => row.checkVisibility());
    return {
        chosen: choice.checked,
        label: label.innerText,
        promised: Number(label.querySelector('strong').innerText.replaceAll(',', '')),
        tests: rows.map(row => ({ fits: verdict === 'all' || row.classList.contains(verdict), text: row.innerText })),
    };
}

/** What needs an eye comes before what does not. */
export async function checkOrder(page, tab, findings) {
    const order = ['breached', 'failed', 'unknown', 'aborted', 'passed'];
    const verdicts = await tab.locator('tbody tr').evaluateAll(rows => rows.map(row => row.className));
    const wrong = verdicts.findIndex((verdict, i) => i > 0 && order.indexOf(verdict) < order.indexOf(verdicts[i - 1]));
    if (verdicts.length !== page.run.length || wrong > 0) {
        findings.add(page, 'order', `expected ${page.run.length} tests, the worst first, found ${verdicts.join(', ')}`);
    }
}

/** Each test is a link away. */
export async function checkLinks(page, tab, findings) {
    const links = await tab.locator('tbody a').evaluateAll(anchors => anchors.map(anchor => anchor.href));
    const files = new Set(links.map(link => path.resolve(fileURLToPath(link))));
    for (const { file } of page.run.filter(test => !files.has(path.resolve(test.file)))) {
        findings.add(page, 'links', `expected one to ${file}, found none`);
    }
}
