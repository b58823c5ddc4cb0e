/** The secrecy levels of state documents (độ mật), as their stamp reads. */
export type Secrecy = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'

const levels: readonly Secrecy[] = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT']
const stamp = /^[\s[(*|]*(?:Độ mật\s*:\s*)?(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)[\s\])*|]*$/u
const declared = /^\s*Độ mật\s*:\s*(tuyệt mật|tối mật|mật)\s*$/iu

/** The stamp that stands alone in the header zone; the word "mật" in a sentence is no stamp. */
export function secrecyOf(text: string): Secrecy | null {
  for (const line of text
    .slice(0, 6_000)
    .split(/[\n\t]/)
    .slice(0, 60)) {
    const found = (stamp.exec(line) ?? declared.exec(line))?.[1]?.replace(/\s+/g, ' ').toUpperCase()
    if (found) return levels.find((level) => level === found) ?? null
  }
  return null
}
