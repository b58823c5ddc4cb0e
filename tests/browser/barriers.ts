import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What depends on colours and on room; what else the rules ask is alike in every view of a page. */
const rulesOfView = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block', 'meta-viewport']

type Which = 'every rule' | 'rules of the view' | 'every rule and good practice'

function asked(which: Which, page: Page): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (which === 'rules of the view') return axe.withRules(rulesOfView)
  return axe.withTags(which === 'every rule' ? wcag : [...wcag, 'best-practice'])
}

/** What stands in a reader's way, with everything opened; of long lists the first rows, for the others are made alike. */
export async function barriers(page: Page, which: Which = 'every rule'): Promise<string[]> {
  await page.evaluate(`for (const closed of document.querySelectorAll('details')) closed.open = true
    for (const list of document.querySelectorAll('tbody, ul, ol')) for (const row of [...list.children].slice(25)) row.remove()`)
  const { violations } = await asked(which, page).analyze()
  const told = (nodes: readonly { html: string }[]) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))
  return violations.map(({ id, nodes }) => `${id}: ${told(nodes).join(' | ')}`)
}
