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
function composeKey(word: string): string {
  let tone = ''
  let letters = ''
  for (const char of word.normalize('NFD').toLowerCase()) {
    const mark = tones[char]
    if (mark === undefined) letters += char
    else tone = mark
  }
  return letters.normalize('NFC').replace(/^([^aeiouyăâêôơư]*[^aeiouyăâêôơưq])y$/, '$1i') + tone
}

const unmark = (key: string): string =>
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

type Spelt = { key: string; plain: string; capital: boolean; full: readonly string[] | undefined }
const spelt = new Map<string, Spelt>()
/** Few words make up most of any text; past this many distinct ones the memory starts anew. */
const remembered = 20_000

/** Key, unmarked key and case of a word as written. */
function spellingOf(word: string): Spelt {
  const known = spelt.get(word)
  if (known !== undefined) return known
  const key = composeKey(word)
  const fresh = { key, plain: unmark(key), capital: /^\p{Lu}/u.test(word), full: expansions.get(lowerOf(word)) }
  if (spelt.size >= remembered) spelt.clear()
  if (word.length <= 40) spelt.set(word, fresh)
  return fresh
}

/** Lower case in canonical form, for the table of abbreviations. */
const lowerOf = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\s/g, '')

const wordPattern = /[Đđ]\/c(?![\p{L}\p{M}])|T\s?\.\s?(?:Ư|U\u031B|W)(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+/gu

function gapOf(between: string): Word['gap'] {
  if (between === ' ' || between === '') return 'none'
  if (/^\s*$/.test(between)) return 'none'
  return /^(?:[\s,&+\-–—/]|và)*$/.test(between) ? 'joint' : 'break'
}

type Piece = Spelt & { start: number; end: number; text: string; between: string }

const betweenOf = (written: string): string => (written === ' ' ? written : written.normalize('NFC').replace(/và/gi, 'và'))

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0]
    const spelling = spellingOf(word)
    if (spelling.key === 'va1') continue
    const end = match.index + word.length
    pieces.push({ start: match.index, end, text: word, ...spelling, between: betweenOf(text.slice(from, match.index)) })
    from = end
  }
  return pieces
}

/** What follows "tư" where it is no abbreviation: tư pháp, tư nhân. */
const wordsAfterTu = new Set('phap nhan thuc van lieu tuong duy ban cach lenh'.split(' '))

function expansionOf(piece: Piece, before: Piece | undefined, after: Piece | undefined): readonly string[] | undefined {
  const { full } = piece
  if (full === undefined) return undefined
  const lower = lowerOf(piece.text)
  const whole = piece.text.normalize('NFC')
  if (!anyCase.has(lower) && whole !== whole.toUpperCase() && whole !== 'Tw') return undefined
  if (lower === 'tư' && after !== undefined && wordsAfterTu.has(after.plain)) return undefined
  const head = before?.text.normalize('NFC').toLowerCase()
  return head !== undefined && headsBeforeShort.has(head) && /^\s*$/.test(piece.between) ? undefined : full
}

/** A dot after an abbreviation ("TP. Hà Nội") is no break. */
function softened(piece: Piece, before: Piece | undefined): string {
  return piece.between !== ' ' && before !== undefined && before.text.length <= 2 && /^\p{L}/u.test(before.text) && /^\s*\.\s*$/.test(piece.between)
    ? ''
    : piece.between
}

/** The words of a text in order; abbreviations of common words (UBND, TW, TP) stand for the words they abbreviate, at the same place. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const pieces = piecesOf(text)
  const unmarked = pieces.every((piece) => piece.key === piece.plain)
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    const between = softened(piece, before)
    const { start, end } = piece
    const full = expansionOf(piece, before, pieces[at + 1])
    const { capital } = piece
    if (full === undefined) {
      words.push({ start, end, text: piece.text, key: piece.key, plain: piece.plain, capital, unmarked, gap: gapOf(between), between })
      return
    }
    full.forEach((word, part) => {
      const { key, plain } = spellingOf(word)
      const first = part === 0
      words.push({
        start,
        end,
        text: word,
        key,
        plain,
        capital,
        unmarked,
        gap: first ? gapOf(between) : 'none',
        between: first ? between : '',
      })
    })
  })
  return words
}
