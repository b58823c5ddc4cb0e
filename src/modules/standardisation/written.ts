/** Signs that show nothing: zero-width spaces and joiners, marks of direction and of byte order, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** A date, number or place as it was meant: plain forms of wide letters and digits, nothing that cannot be seen, no quotes around it. */
export const asMeant = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(unseen, '')
    .trim()
    .replace(/^[='"`‘’“”]+|['"`‘’“”]+$/g, '')
    .trim()
