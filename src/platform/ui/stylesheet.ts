import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project.ts'
import { colourTokens } from './theme.ts'

/** What we take of the design system, in its own order. */
const borrowed = [
  'base',
  'alert',
  'breadcrumbs',
  'button',
  'details',
  'error-summary',
  'field',
  'fieldset',
  'input',
  'label',
  'link',
  'skip-link',
  'table',
  'tag',
  'validation-message',
]

/** Our own, one file a component, `print` last. */
const own = [
  'layout',
  'header',
  'actions',
  'forms',
  'notices',
  'table',
  'states',
  'parts',
  'story',
  'document',
  'charts',
  'map',
  'wall',
  'kit',
  'scan',
  'print',
]

/** Parts of their components that no page of ours has: rules whose selector names one are left out. */
const unused = [
  '.ds-checkbox--checked',
  '.ds-field-affix',
  '.ds-floating',
  '.ds-focus',
  '.ds-icon',
  '.ds-list--unstyled',
  '.ds-print-preserve',
  '.ds-readonly-icon',
  '.ds-skiplink:',
  ':dir(rtl)',
  ':is(.ds-table>caption)',
  '>[aria-sort])>button',
  '[aria-sort]:hover button',
  '[data-border]',
  '[data-clickdelegatefor]',
  '[data-field=counter]',
  '[data-floating',
  '[data-fullwidth]',
  '[data-position=',
  '[data-sticky-header]',
  '[data-zebra]',
  '[role=switch]',
  '.ds-field[data-variant=outline]',
  '.ds-card',
  '[data-variant=tinted]',
]

/** Their rules without the unused ones. Only innermost blocks are looked at, so conditions around them stay. */
export const prune = (css: string): string =>
  css.replace(/([^{};]+)\{[^{}]*\}/g, (rule, selector: string) => (unused.some((part) => selector.includes(part)) ? '' : rule))

const read = (...path: string[]) => readFileSync(join(projectFolder, ...path), 'utf8')

/** Takes out comments and needless white space; strings stay as they are. */
export const minify = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/("[^"]*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':')
            .replaceAll(';}', '}'),
    )
    .join('')
    .trim()

/** The whole style sheet: fonts, tokens, the design system's components in a layer below ours. */
export function stylesheet(fontFaces: string): string {
  const theirs = borrowed
    .map((name) => read('node_modules/@digdir/designsystemet-css/dist/src', `${name}.css`))
    .map(prune)
    .join('')
  const ours = own.map((name) => read('src/platform/ui/css', `${name}.css`)).join('\n')
  const ground = read('src/platform/ui/css/type.css')
  return minify(
    `@layer ground,ds;${fontFaces}${colourTokens()}${read('src/platform/ui/css/tokens.css')}@layer ground{${ground}}@layer ds{${theirs}}${ours}`,
  )
}
