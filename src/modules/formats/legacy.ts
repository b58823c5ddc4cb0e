/** Old Vietnamese font encodings, seen as the Latin letters that Windows shows for their bytes. */
export type Legacy = 'TCVN3' | 'VNI'

/** TCVN3 (ABC), bytes A1 to FE in order; a dot stands where the encoding has no Vietnamese letter. */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

/** VNI-Windows writes the mark after the vowel: its signs for the marks, and the marks composed. */
const vniMarks: Record<string, string> = {
  ø: '\u0300',
  ù: '\u0301',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const vniLetters: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', ì: 'ì', í: 'í' }
const vniPair = /([aeouyôöAEOUYÔÖ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])|[ñôöîæóòÑÔÖÎÆÓÒ]/g

/** Text in an old font encoding as Unicode; letters that it does not use stay. */
export const fromLegacy = (text: string, legacy: Legacy): string => (legacy === 'TCVN3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC')

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => {
    const letter = tcvn3[sign.charCodeAt(0) - 0xa1]
    return letter === undefined || letter === '.' ? sign : letter
  })
}

const fromVni = (text: string): string =>
  text.replace(vniPair, (sign: string, vowel: string | undefined, mark: string | undefined) =>
    vowel && mark ? letterOf(vowel) + (vniMarks[mark.toLowerCase()] ?? '') : letterOf(sign),
  )

function letterOf(sign: string): string {
  const small = sign.toLowerCase()
  const letter = vniLetters[small] ?? small
  return sign === small ? letter : letter.toUpperCase()
}

/** The encoding a Windows font name gives away: .VnTime and its kin, VNI-Times and its kin. */
export const legacyOfFont = (font: string): Legacy | null =>
  /^\.?Vn[A-Z3]/.test(font) && font.startsWith('.') ? 'TCVN3' : /^VNI[- ]/i.test(font) ? 'VNI' : null

/** Fonts whose name ends in H draw capitals. */
export const isCapitalFont = (font: string): boolean => /^\.Vn.*H$/.test(font)

export const legacyNames: Record<Legacy, string> = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI-Windows' }
