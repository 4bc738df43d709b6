/**
 * What styles and rules can tell of a page: which elements it has in which, with which classes, styles and
 * attributes, however often. Pages of one shape differ in names and numbers, and look alike.
 */
export class Shapes {
    #known = new Set();

    get count() {
        return this.#known.size;
    }

    /** Whether no page before had the shape of this one. */
    async isNew(tab) {
        const shape = await tab.evaluate(shapeOf);
        const isNew = !this.#known.has(shape);
        this.#known.add(shape);
        return isNew;
    }
}

/** Runs in the page. What is within a picture is drawn, not styled. Of a style, numbers are data. */
function shapeOf() {
    const describe = element => {
        const style = element.getAttribute('style')?.replace(/[\d.]+/g, '');
        return [element.localName, element.className, style, ...element.getAttributeNames().sort()].join(' ');
    };
    const elements = [...document.querySelectorAll('body *')].filter(element => !element.closest('svg'));
    return [...new Set(elements.map(element => `${describe(element.parentElement)} > ${describe(element)}`))]
        .sort()
        .join('\n');
}
