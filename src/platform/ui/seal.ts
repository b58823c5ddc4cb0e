/** The strokes of the mark: 0 and 6 cut square, as in a name seal (triện). */
export const sealStrokes = 'M8 9.5h6v13H8zM24.5 9.5H18v13h6.5v-7H18'

/** The mark as a file of its own, for browser tabs. */
export const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<rect width="32" height="32" rx="3" fill="#8f1d1c"/>' +
  '<rect x="3" y="3" width="26" height="26" rx="1" fill="none" stroke="#fff9f0" stroke-width="1"/>' +
  `<path d="${sealStrokes}" fill="none" stroke="#fff9f0" stroke-width="2.6"/></svg>`
