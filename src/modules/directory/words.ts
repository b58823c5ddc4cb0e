/** A word of a text, comparable in spite of case, Unicode form, old or new placing of tone marks and, at worst, missing marks. */
export type Word = {
  start: number
  end: number
  text: string
  /** Lower case, marks kept, the tone written last: hoà and hòa are both `hoa2`. */
  key: string
  /** Lower case without marks. */
  plain: string
  capital: boolean
  /** Nothing in the whole text bears a mark: then missing ones prove nothing. */
  unmarked: boolean
  /** What stands before the word: nothing but space, a joint that names may contain (",", "-", "và", "&"), or a break. */
  gap: 'none' | 'joint' | 'break'
  /** The punctuation before the word as written, `và` included. */
  between: string
}

const tones: Record<string, string> = { '\u0300': '1', '\u0301': '2', '\u0303': '3', '\u0309': '4', '\u0323': '5' }

/** Key of one word: its letters with their own marks, then its tone. */
export function keyOf(word: string): string {
  let tone = ''
  let letters = ''
  for (const char of word.normalize('NFD').toLowerCase()) {
    const mark = tones[char]
    if (mark === undefined) letters += char
    else tone = mark
  }
  return letters.normalize('NFC').replace(/^([^aeiouyăâêôơư]*[^aeiouyăâêôơưq])y$/, '$1i') + tone
}

/** Key without marks; đ is d. */
export const plainOf = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/(?<=\p{L})[1-5]$/u, '')

const expansions = new Map(
  Object.entries({
    'đ/c': 'đồng chí',
    ubnd: 'ủy ban nhân dân',
    hđnd: 'hội đồng nhân dân',
    hdnd: 'hội đồng nhân dân',
    mttq: 'mặt trận tổ quốc',
    bcđ: 'ban chỉ đạo',
    bql: 'ban quản lý',
    tw: 'trung ương',
    tư: 'trung ương',
    't.ư': 'trung ương',
    't.w': 'trung ương',
    tp: 'thành phố',
    tphcm: 'thành phố hồ chí minh',
    hcm: 'hồ chí minh',
    vn: 'việt nam',
    vp: 'văn phòng',
    ub: 'ủy ban',
    đbqh: 'đại biểu quốc hội',
    lhpn: 'liên hiệp phụ nữ',
    ccb: 'cựu chiến binh',
    tncs: 'thanh niên cộng sản',
    tttt: 'TTTT',
    bch: 'ban chấp hành',
    tct: 'tổng công ty',
    vksnd: 'viện kiểm sát nhân dân',
    tand: 'tòa án nhân dân',
    cqđp: 'chính quyền địa phương',
  }).map(([short, full]) => [short, full.split(' ')] as const),
)
const anyCase = new Set('ubnd hđnd hdnd mttq tphcm tp hcm t.ư t.w đ/c'.split(' '))
const headsBeforeShort = new Set(['bộ', 'sở'])

const wordPattern = /[Đđ]\/c(?![\p{L}\p{M}])|T\s?\.\s?(?:Ư|U\u031B|W)(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu

function gapOf(between: string): Word['gap'] {
  if (/^\s*$/.test(between)) return 'none'
  return /^(?:[\s,&+\-–—/]|và)*$/.test(between) ? 'joint' : 'break'
}

type Piece = { start: number; end: number; text: string; key: string; between: string }

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0]
    const key = keyOf(word)
    if (key === 'va1') continue
    const end = match.index + word.length
    pieces.push({ start: match.index, end, text: word, key, between: text.slice(from, match.index).normalize('NFC').replace(/và/gi, 'và') })
    from = end
  }
  return pieces
}

/** What follows "tư" where it is no abbreviation: tư pháp, tư nhân. */
const wordsAfterTu = new Set('phap nhan thuc van lieu tuong duy ban cach lenh'.split(' '))

function expansionOf(piece: Piece, before: Piece | undefined, after: Piece | undefined): readonly string[] | undefined {
  if (piece.text.length > 6) return undefined
  const lower = piece.text.normalize('NFC').toLowerCase().replace(/\s/g, '')
  const full = expansions.get(lower)
  if (full === undefined) return undefined
  const whole = piece.text.normalize('NFC')
  if (!anyCase.has(lower) && whole !== whole.toUpperCase() && whole !== 'Tw') return undefined
  if (lower === 'tư' && after !== undefined && wordsAfterTu.has(plainOf(after.key))) return undefined
  const head = before?.text.normalize('NFC').toLowerCase()
  return head !== undefined && headsBeforeShort.has(head) && /^\s*$/.test(piece.between) ? undefined : full
}

/** A dot after an abbreviation ("TP. Hà Nội") is no break. */
function softened(piece: Piece, before: Piece | undefined): string {
  return before !== undefined && before.text.length <= 2 && /^\p{L}/u.test(before.text) && /^\s*\.\s*$/.test(piece.between) ? '' : piece.between
}

/** The words of a text in order; abbreviations of common words (UBND, TW, TP) stand for the words they abbreviate, at the same place. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const pieces = piecesOf(text)
  const unmarked = pieces.every((piece) => piece.key === plainOf(piece.key))
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    const between = softened(piece, before)
    const { start, end } = piece
    const full = expansionOf(piece, before, pieces[at + 1])
    const capital = /^\p{Lu}/u.test(piece.text)
    if (full === undefined) {
      words.push({ start, end, text: piece.text, key: piece.key, plain: plainOf(piece.key), capital, unmarked, gap: gapOf(between), between })
      return
    }
    full.forEach((word, part) => {
      const key = keyOf(word)
      const first = part === 0
      words.push({
        start,
        end,
        text: word,
        key,
        plain: plainOf(key),
        capital,
        unmarked,
        gap: first ? gapOf(between) : 'none',
        between: first ? between : '',
      })
    })
  })
  return words
}
