/** Joins class names, leaving out what is absent. */
export const names = (...all: (string | false | null | undefined)[]): string => all.filter(Boolean).join(' ')
