import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { Say } from '../../platform/ui/index.ts'
import { type FieldDefinition, registryOn, valueWords } from '../registries/index.ts'
import type { KeptPiece } from './store.ts'
import type { Claim } from './survivorship.ts'

/** That a record is of its person by linkage, and since when. */
export const LinkedWords = ({ on }: { on: PlainDate }) => (
  <Say
    words={{
      vi: `Bản ghi thuộc về người này theo kết quả đối soát từ ngày ${formatDay(on)}, không theo số ghi trong bản ghi.`,
      en: `The record belongs to its person by linkage since ${formatDay(on)}, not by the number it bears.`,
    }}
  />
)

/** What a record holds in a field, as it is read on a day, and the text it came as. */
export function Value({ piece, field, on }: { piece: KeptPiece; field: FieldDefinition; on: PlainDate }) {
  const value = piece.fields[field.field]
  const original = piece.originals?.[field.field]
  return (
    <>
      {value === undefined ? <span class="soft">–</span> : <Say words={valueWords(field, value, on)} />}
      {original !== undefined && <Say as="p" class="soft small" words={{ vi: `Bản gốc ghi: ${original}`, en: `As it came: ${original}` }} />}
    </>
  )
}

/** Which registry says it, and whether by linkage. */
export const Told = ({ claim: { registry, linkedOn }, on }: { claim: Claim; on: PlainDate }) => (
  <>
    <Say words={registryOn(registry, on)?.name ?? registry} />
    {linkedOn !== undefined && <Say words={{ vi: `, theo đối soát từ ${formatDay(linkedOn)}`, en: `, by linkage since ${formatDay(linkedOn)}` }} />}
  </>
)
