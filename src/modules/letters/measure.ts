import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)

/** Tinos has the widths of Times New Roman letter by letter, covers Vietnamese and may be embedded freely (Apache 2.0). */
const faces = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', 'bold-italic': '700Bold_Italic' } as const
export type Face = keyof typeof faces

export const faceOf = ({ bold, italic }: { bold: boolean; italic: boolean }): Face =>
  bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'

const files = new Map<Face, Buffer>()

export function faceFile(face: Face): Buffer {
  const known = files.get(face)
  if (known) return known
  const file = readFileSync(require.resolve(`@expo-google-fonts/tinos/${faces[face]}/Tinos_${faces[face]}.ttf`))
  files.set(face, file)
  return file
}

type Sheet = InstanceType<typeof PDFDocument>
let ruler: Sheet | null = null

/** Registers the four faces under their names. */
export function withFaces(sheet: Sheet): Sheet {
  for (const face of Object.keys(faces) as Face[]) sheet.registerFont(face, faceFile(face))
  return sheet
}

/** How wide words are on one line, in points. */
export function widthOf(words: string, { size, bold, italic }: { size: number; bold: boolean; italic: boolean }): number {
  ruler ??= withFaces(new PDFDocument({ autoFirstPage: false }))
  return ruler.font(faceOf({ bold, italic })).fontSize(size).widthOfString(words)
}

/** Words in as few lines as fit `width`, the lines as equal as they can be. */
export function balanced(words: string, style: { size: number; bold: boolean }, width: number): string[] {
  const wide = (text: string) => widthOf(text, { ...style, italic: false })
  const whole = wide(words)
  const lines = Math.ceil(whole / width)
  if (lines < 2) return [words]
  for (let most = whole / lines; most < width; most += style.size / 4) {
    const broken = filled(words.split(' '), most, wide)
    if (broken.length <= lines) return broken
  }
  return filled(words.split(' '), width, wide)
}

function filled(words: readonly string[], width: number, wide: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && wide(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
