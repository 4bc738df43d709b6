import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import vnu from 'vnu-jar';

/**
 * The checker knows neither a script's hash nor what lies beside a page. Chromium holds each page to its policy and says
 * on the console what it has not allowed, and that is a finding.
 */
const POLICY = /^(Inline script|Resource) violates Content Security Policy/;

/** Holds the pages against the HTML standard, with their inline CSS and SVG, by the checker that the W3C uses. */
export async function checkMarkup(pages, findings) {
    const byFile = new Map(pages.map(page => [path.resolve(page.file), page]));
    const messages = await validate([...byFile.keys()]);
    for (const message of messages.filter(message => !POLICY.test(message.message))) {
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
