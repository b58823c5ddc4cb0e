import Type, { type Static } from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { kindCodes } from './kind.ts'

const Line = Type.String({ minLength: 1, maxLength: 500 })
const Words = Type.String({ minLength: 1, maxLength: 20_000 })
const SymbolWords = Type.String({ pattern: '^[\\p{L}\\d]+([-/.][\\p{L}\\d]+)*$', maxLength: 30 })

/** Columns with their share of the width, rows of cells; `number` columns stand to the right. */
export const LetterTable = Type.Object({
  is: Type.Literal('table'),
  title: Type.Optional(Line),
  columns: Type.Array(
    Type.Object({
      head: Line,
      share: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
      align: Type.Optional(Type.Enum(['left', 'center', 'number'])),
    }),
    { minItems: 1, maxItems: 30 },
  ),
  rows: Type.Array(Type.Array(Type.Union([Type.String({ maxLength: 5000 }), Type.Number(), Type.Null()]))),
})
export type LetterTable = Static<typeof LetterTable>

/**
 * A piece of the body. Labels are never typed: `part` Phần I, `chapter` Chương I, `section` Mục 1, `subsection` Tiểu mục 1, `article` Điều 1.,
 * `heading` I. (đề mục), `clause` 1. (khoản), `point` a) (điểm), `dash` - (gạch đầu dòng).
 */
export const LetterBlock = Type.Union([
  Type.Object({
    is: Type.Enum(['part', 'chapter', 'section', 'subsection', 'article', 'heading', 'clause', 'point', 'dash', 'paragraph']),
    text: Words,
    titled: Type.Optional(Type.Boolean({ description: 'an article or clause whose words are a title, set bold' })),
  }),
  LetterTable,
])
export type LetterBlock = Static<typeof LetterBlock>

/** An annex (phụ lục) in a section of its own with page numbers of its own. */
export const Appendix = Type.Object({
  title: Line,
  landscape: Type.Optional(Type.Boolean()),
  blocks: Type.Array(LetterBlock),
})
export type Appendix = Static<typeof Appendix>

/** Lines above the signature, on whose behalf first: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"; `hostPost` where a committee uses its host's stamp. */
export const Signature = Type.Object({
  lines: Type.Array(Line, { minItems: 1, maxItems: 5 }),
  hostPost: Type.Optional(Line),
  signer: Type.Union([Type.String({ maxLength: 50 }), Type.Null()]),
})

/** Who keeps and gets the document (nơi nhận); `units` keep a copy beside the clerical office (VT). */
export const Recipients = Type.Object({
  to: Type.Array(Line),
  units: Type.Array(Type.String({ maxLength: 30 })),
  copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
})

/** An outgoing administrative document (văn bản hành chính) in the parts of Decree 30/2020/NĐ-CP, Article 8. */
export const OfficialDocument = Type.Object({
  kind: Type.Enum([...kindCodes]),
  parent: Type.Optional(Line),
  issuer: Line,
  number: Type.Union([Type.Integer({ minimum: 1, maximum: 99_999 }), Type.Null()]),
  symbol: SymbolWords,
  place: Line,
  issuedOn: Type.Union([PlainDate, Type.Null()]),
  abstract: Line,
  secrecy: Type.Optional(Type.Enum(['confidential', 'secret', 'top-secret'])),
  urgency: Type.Optional(Type.Enum(['flash', 'immediate', 'urgent'])),
  addressees: Type.Array(Line),
  power: Type.Optional(Line),
  grounds: Type.Array(Words),
  body: Type.Array(LetterBlock, { minItems: 1 }),
  signature: Signature,
  recipients: Recipients,
  typist: Type.Optional(Type.String({ maxLength: 20, description: 'the mark of who typed it, with the number of copies: TT.300' })),
  appendices: Type.Array(Appendix),
  electronic: Type.Optional(Type.Boolean({ description: 'annexes leave number and day blank, for the signature fills them' })),
  size: Type.Optional(Type.Union([Type.Literal(13), Type.Literal(14)])),
})
export type OfficialDocument = Static<typeof OfficialDocument>
