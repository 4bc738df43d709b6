/** What the checks found, page by page. */
export class Findings {
    #pages = new Map();

    add(page, check, text) {
        const lines = this.#pages.get(page.file) ?? [];
        lines.push({ check, text });
        this.#pages.set(page.file, lines);
    }

    get count() {
        return [...this.#pages.values()].flat().length;
    }

    /** The names of the checks that found something. */
    get checks() {
        return new Set([...this.#pages.values()].flat().map(line => line.check));
    }

    print() {
        for (const [page, lines] of this.#pages) {
            console.log(`\n${page}`);
            for (const { check, text } of lines) {
                console.log(`  ${check}: ${text.replaceAll('\n', '\n      ')}`);
            }
        }
    }
}
