/** Each picture becomes larger and small again, with the keyboard, and the page no wider. */
export async function checkZoom(page, tab, findings) {
    for (const figure of await tab.locator('figure:has(svg)').all()) {
        const button = figure.locator('button.zoom');
        if ((await button.count()) !== 1) {
            findings.add(page, 'zoom', `expected a button on ${await figure.innerText()}, found none`);
            continue;
        }
        const before = await widthOf(figure);
        await button.press('Enter');
        const large = await widthOf(figure);
        const pageWidth = await tab.evaluate(() => document.documentElement.scrollWidth);
        await button.press('Space');
        const after = await widthOf(figure);
        if (large <= before || after !== before) {
            findings.add(page, 'zoom', `expected ${before} px to grow and to come back, found ${large} and ${after} px`);
        }
        if (pageWidth > tab.viewportSize().width) {
            findings.add(page, 'zoom', `makes the page ${pageWidth} px wide`);
        }
    }
}

function widthOf(figure) {
    return figure.locator('svg').first().evaluate(svg => svg.getBoundingClientRect().width);
}
