import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import vnu from 'vnu-jar';

/** Holds the pages against the HTML standard, with their inline CSS and SVG, by the checker that the W3C uses. */
export async function checkMarkup(pages, findings) {
    const byFile = new Map(pages.map(page => [path.resolve(page.file), page]));
    for (const message of await validate([...byFile.keys()])) {
        const page = byFile.get(fileURLToPath(message.url));
        findings.add(page, 'markup', describe(message));
    }
}

async function validate(files) {
    const java = path.join(process.env.JAVA_HOME, 'bin', 'java');
    const options = ['--exit-zero-always', '--stdout', '--format', 'json'];
    const { stdout } = await promisify(execFile)(java, ['-jar', String(vnu), ...options, ...files], {
        maxBuffer: 256 * 1024 * 1024,
    });
    return JSON.parse(stdout).messages;
}

function describe({ type, subType, lastLine, message, extract }) {
    return `${subType ?? type} in line ${lastLine}: ${message}\n${extract?.trim() ?? ''}`;
}
