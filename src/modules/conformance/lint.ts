import { fold } from '../../platform/text.ts'
import { anatomyOf } from './anatomy-read.ts'
import type { Anatomy } from './anatomy.ts'
import { type Check, type Finding, placeOf } from './check.ts'
import { bodyChecks } from './checks-body.ts'
import { closingChecks } from './checks-closing.ts'
import { headChecks } from './checks-head.ts'
import { dateChecks, numberChecks } from './checks-number.ts'
import { outlineChecks } from './checks-outline.ts'
import { pageChecks } from './checks-page.ts'
import { titleChecks } from './checks-title.ts'
import { readSheet } from './sheet-read.ts'

/** Every rule a machine checks, in the order in which a reader meets them. */
export const checks: readonly Check[] = [
  ...pageChecks,
  ...headChecks,
  ...numberChecks,
  ...dateChecks,
  ...titleChecks,
  ...bodyChecks,
  ...outlineChecks,
  ...closingChecks,
]

const party = { vi: 'Văn bản của Đảng, không theo thể thức văn bản hành chính', en: 'A document of the Party follows other rules' }

/** What is wrong with the layout of a Word file, by Decree 30/2020/NĐ-CP; empty where nothing is. @throws letter-not-word, letter-too-large */
export function lintOfficial(bytes: Uint8Array): Finding[] {
  const anatomy = anatomyOf(readSheet(bytes))
  if (isParty(anatomy))
    return [
      {
        rule: 'scope.party',
        at: placeOf(null),
        words: party,
        basis: 'Nghị định 30/2020/NĐ-CP, Điều 1',
        mend: { vi: 'Kiểm tra theo quy định về thể thức văn bản của Đảng.', en: 'Check it by the rules of the Party.' },
      },
    ]
  return checks.flatMap(({ id, basis, find }) =>
    find(anatomy).map(({ place, words, mend }): Finding => ({ rule: id, at: placeOf(place), words, basis, mend })),
  )
}

const isParty = ({ head, everything }: Anatomy): boolean =>
  head.motto === null && everything.slice(0, 12).some((line) => fold(line.text) === 'dang cong san viet nam')
