import { textOf } from './content.mjs';

const HOSTILE = 'com.acme.HostileNamesTest';

/** Of a path its last part stands in both tables, the one of files and the one of lines; of a thread, in a third. */
const PLACES = 3;

/** A name on a page looks as it does in Java's source code, and is nothing but text. */
export async function checkNames(page, tab, findings) {
    if (page.run) {
        await expectAll(page, tab, page.run.map(test => test.profile.test.methodName), findings);
        return;
    }
    const { className, methodName, displayName } = page.profile.test;
    // What JUnit makes of the method's name and parameters says no more than the method does.
    const isOwn = !displayName.startsWith(`${methodName}(`);
    await expectAll(page, tab, [className, methodName, ...(isOwn ? [displayName] : [])], findings);
    if (className === HOSTILE) {
        await checkPlaces(page, tab, displayName, findings);
    }
}

async function expectAll(page, tab, names, findings) {
    const text = await textOf(tab, 'body');
    for (const name of names.map(asShown).filter(name => !text.includes(name))) {
        findings.add(page, 'names', `is not on the page: ${name}`);
    }
}

/** A hostile test writes to a file of its own name, on a thread of its own name. */
async function checkPlaces(page, tab, name, findings) {
    const last = asShown(name.slice(name.lastIndexOf('/') + 1));
    const places = (await textOf(tab, 'main')).split(last).length - 1;
    if (places < PLACES) {
        findings.add(page, 'names', `expected ${last} in ${PLACES} places or more, found it in ${places}`);
    }
}

/** What turns or breaks a line is escaped. */
function asShown(name) {
    const escape = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return name.replace(/[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]/gu, escape);
}
