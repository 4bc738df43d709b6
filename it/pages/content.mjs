import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open } from './browser.mjs';

/** Links and pictures that are there, and nothing that a name could have brought along. */
export async function checkContent(page, tab, findings) {
    const found = await tab.evaluate(inspect);
    for (const image of found.images.filter(image => image.width === 0)) {
        findings.add(page, 'images', `does not load: ${image.source}`);
    }
    for (const target of found.links) {
        if (!leadsSomewhere(target)) {
            findings.add(page, 'links', `leads nowhere: ${target}`);
        }
    }
    if (found.scripts !== 1) {
        findings.add(page, 'scripts', `expected the page's own, found ${found.scripts}`);
    }
    for (const handler of found.handlers) {
        findings.add(page, 'handlers', `code in an attribute: ${handler}`);
    }
}

/** Runs in the page. */
async function inspect() {
    const images = [...document.images];
    // Without waiting for somebody to scroll there.
    images.forEach(image => (image.loading = 'eager'));
    await Promise.allSettled(images.map(image => image.decode()));
    const elements = [...document.querySelectorAll('*')];
    const handlers = elements.flatMap(element =>
        [...element.attributes]
            .filter(({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value))
            .filter(({ name }) => name.startsWith('on') || ['href', 'src', 'action', 'xlink:href'].includes(name))
            .map(({ name, value }) => `<${element.localName} ${name}="${value}">`));
    const anchors = [...document.querySelectorAll('a[href]')].filter(a => a.getAttribute('href').startsWith('#'));
    const fragments = anchors
        .map(a => a.getAttribute('href'))
        .filter(href => href !== '#' && document.getElementById(decodeURIComponent(href.slice(1))) === null);
    const others = [...document.querySelectorAll('a[href]')].filter(a => !a.getAttribute('href').startsWith('#'));
    return {
        scripts: document.scripts.length,
        handlers,
        images: images.map(image => ({ source: image.currentSrc, width: image.naturalWidth })),
        links: [...fragments, ...others.map(a => a.href)],
    };
}

/** Links go to files; a fragment in the list is one whose element is missing. */
function leadsSomewhere(target) {
    return target.startsWith('file:') && existsSync(fileURLToPath(target.replace(/[?#].*$/, '')));
}

/** All that there is to read is there without scripts. */
export async function checkWithoutScripts(page, tab, plain, findings) {
    // Buttons that need a script to do something are there only with scripts; those in a header are its text.
    const controls = await tab.addStyleTag({ content: 'button:not(th button) { display: none }' });
    const scripted = await textOf(tab, 'main');
    await controls.evaluate(style => style.remove());
    await open(plain, page);
    const unscripted = await textOf(plain.tab, 'main');
    if (scripted === '') {
        findings.add(page, 'text', 'no text in main');
    } else if (scripted !== unscripted) {
        findings.add(page, 'text', `is another without scripts:\n${firstDifference(scripted, unscripted)}`);
    }
}

/** The text that is shown, where a line break more or less does not matter. */
export async function textOf(tab, selector) {
    return (await tab.innerText(selector)).replace(/\s+/g, ' ').trim();
}

function firstDifference(one, other) {
    let at = 0;
    while (at < one.length && one[at] === other[at]) {
        at++;
    }
    const around = text => text.slice(Math.max(0, at - 40), at + 80);
    return `with:    …${around(one)}…\nwithout: …${around(other)}…`;
}
