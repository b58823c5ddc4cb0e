import type { Locator, Page } from 'playwright-core'

/**
 * Presses a link or a button that leads to another page, and waits until that has loaded. By keyboard: what is still
 * moving while a page loads cannot be missed.
 */
export async function follow(page: Page, what: Locator): Promise<void> {
  await page.waitForLoadState()
  const answered = page.waitForEvent('load')
  await what.first().press('Enter')
  await answered
}

/** Sends the form of the page whose address ends so. */
export const send = (page: Page, action: string): Promise<void> =>
  follow(page, page.locator(`main form[action$="${action}"] button:not([type=button])`))
