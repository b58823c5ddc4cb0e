import type { PlainDate } from '../../platform/dates.ts'
import type { OfficialDocument } from '../letters/index.ts'
import { annexesOf, type Appendix } from './annex.ts'
import type { DraftBlock } from './draft.ts'
import type { Facts } from './facts.ts'
import { periodSaid } from './said.ts'

/** The consolidated report as an outgoing document; number and day are given when it is issued. */
export function letterOf(
  facts: Facts,
  body: readonly DraftBlock[],
  { number, issuedOn, signer = null }: { number: number | null; issuedOn: PlainDate | null; signer?: string | null },
): OfficialDocument {
  const { letter } = facts.regime
  return {
    kind: 'BC',
    ...(letter.parent !== undefined && { parent: letter.parent }),
    issuer: letter.issuerName,
    number,
    symbol: letter.symbol,
    place: letter.place,
    issuedOn,
    abstract: abstractOf(facts),
    addressees: [...letter.addressees],
    grounds: [],
    body: body.map(({ is, titled, bound }) => ({ is, text: bound.text, ...(titled && { titled }) })),
    signature: { lines: [...letter.signature], signer },
    recipients: { to: [...letter.recipients], units: [...letter.units] },
    appendices: annexesOf(facts),
  }
}

/** The abstract under the name BÁO CÁO, and in the register of numbers. */
export const abstractOf = ({ regime, period }: Pick<Facts, 'regime' | 'period'>): string => `${regime.subject} ${periodSaid(period)}`

/** Rows of an annex past this are read on a screen, not on paper. */
const mostPrinted = 1000

/** The document as it is printed: longer lists end with a word that the workbook holds them whole. */
export const printed = (document: OfficialDocument, most = mostPrinted): OfficialDocument => ({
  ...document,
  appendices: document.appendices.map((appendix) => ({
    ...appendix,
    blocks: appendix.blocks.flatMap((block): Appendix['blocks'] =>
      block.is !== 'table' || block.rows.length <= most
        ? [block]
        : [
            {
              is: 'paragraph',
              text: `Danh mục đầy đủ gồm ${block.rows.length} dòng ở tệp Excel kèm theo; dưới đây là ${most} dòng đầu.`,
            },
            { ...block, rows: block.rows.slice(0, most) },
          ],
    ),
  })),
})
