import { directive } from './directive.ts'
import { measures } from './measures.ts'
import { personas } from './personas.ts'
import { phrases } from './phrases.ts'
import { plan } from './plan.ts'

/** The demonstration (dữ liệu trình diễn): invented documents, posts and progress. */
export const demonstration = { measures, plan, directive, personas, phrases }
