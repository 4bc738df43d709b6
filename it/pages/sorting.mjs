/** Each header sorts in both directions, by what its cells say, with the keyboard, and keeps the focus. */
export async function checkSorting(page, tab, findings) {
    for (const table of await tab.locator('table.sortable').all()) {
        if ((await table.locator('tbody tr').count()) < 2) {
            continue;
        }
        for (const header of await table.locator('thead th').all()) {
            if (await header.evaluate(hasOnlyPictures)) {
                continue;
            }
            const name = await header.innerText();
            for (const problem of await problemsOf(header)) {
                findings.add(page, 'sorting', `by "${name}": ${problem}`);
            }
        }
    }
}

/** Runs in the page. */
function hasOnlyPictures(header) {
    const rows = [...header.closest('table').tBodies[0].rows];
    return rows.every(row => row.cells[header.cellIndex].innerText.trim() === '');
}

async function problemsOf(header) {
    const button = header.locator('button');
    if ((await button.count()) !== 1) {
        return ['expected a button in the header, found none'];
    }
    const states = [];
    for (const key of ['Enter', 'Space']) {
        await button.press(key);
        states.push(await header.evaluate(stateOf));
    }
    const directions = states.map(state => state.direction);
    return [
        ...states.map(outOfOrder).filter(problem => problem),
        ...(new Set(directions).size === 2 ? [] : [`expected both directions, found ${directions.join(' twice, ')}`]),
        ...(states.every(state => state.focused) ? [] : ['loses the focus']),
    ];
}

/** Runs in the page: the direction, and what the column's cells say in it. */
function stateOf(header) {
    const rows = [...header.closest('table').tBodies[0].rows];
    return {
        direction: header.ariaSort,
        focused: header.contains(document.activeElement),
        cells: rows.map(row => said(row.cells[header.cellIndex])),
    };

    /** Of an amount, what is in small print beside it does not count. */
    function said(cell) {
        const parts = [...cell.childNodes].filter(node => !cell.dataset.n || node.nodeName !== 'SMALL');
        return parts.map(node => node.textContent).join('').trim();
    }
}

function outOfOrder({ direction, cells }) {
    const sign = { ascending: 1, descending: -1 }[direction];
    if (sign === undefined) {
        return `expected a direction, found ${direction}`;
    }
    // Amounts come before other words.
    const compare = (a, b) =>
        isAmount(a) && isAmount(b) ? amount(a) - amount(b) : isAmount(b) - isAmount(a) || a.localeCompare(b, 'en', { numeric: true });
    const wrong = cells.findIndex((cell, i) => i > 0 && sign * compare(cells[i - 1], cell) > 0);
    return wrong > 0 ? `not ${direction}: ${cells[wrong - 1]} before ${cells[wrong]}` : undefined;
}

/** An unknown amount and no difference. */
const WORDS = new Map([['–', -1], ['same', 0]]);
const AMOUNT = /^([+−]?[\d,]+(?:\.\d+)?)(?: (B|KiB|MiB|GiB|TiB|ns|µs|ms|s|min|%))?$/u;
const UNITS = {
    B: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40,
    ns: 1, µs: 1e3, ms: 1e6, s: 1e9, min: 60e9,
    '%': 1,
};

function isAmount(text) {
    return WORDS.has(text) || AMOUNT.test(text);
}

/** What a reader takes it for. */
function amount(text) {
    if (WORDS.has(text)) {
        return WORDS.get(text);
    }
    const [, number, unit] = AMOUNT.exec(text);
    return Number(number.replaceAll(',', '').replace('−', '-')) * (unit ? UNITS[unit] : 1);
}
