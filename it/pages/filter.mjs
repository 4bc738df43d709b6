/** Each choice of verdicts shows as many tests as it says, all of that verdict, with the keyboard. */
export async function checkFilter(page, tab, findings) {
    for (const choice of await tab.locator('input[type=radio]').all()) {
        await choice.press('Space');
    }
}
