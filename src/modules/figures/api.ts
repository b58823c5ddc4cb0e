import Type from 'typebox'
import { route } from '../../platform/http/index.ts'
import { staff } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { checkFigures } from './check.ts'
import { FigureFinding } from './finding.ts'

/** Characters of one report that are read at most. */
export const longest = 400_000

export const api = [
  route({
    method: 'POST',
    path: '/api/figures/check',
    may: staff,
    summary:
      'Figures of a report that do not add up, by itself and against the report of the period before; spans count in the NFC text that is answered',
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: longest }), previous: Type.Optional(Type.String({ maxLength: longest })) }),
    reply: Type.Object({ text: Type.String(), findings: Type.Array(FigureFinding) }),
    run: async (_ctx, { text, previous }) => ({ text: nfc(text), findings: checkFigures(text, previous) }),
  }),
]
