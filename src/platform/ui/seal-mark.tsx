import { sealStrokes } from './seal.ts'

/** The mark of the house, drawn in the colours of the theme. */
export function SealMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="3" stroke="none" />
      <rect x="3" y="3" width="26" height="26" rx="1" fill="none" stroke-width="1" />
      <path d={sealStrokes} fill="none" stroke-width="2.6" />
    </svg>
  )
}
