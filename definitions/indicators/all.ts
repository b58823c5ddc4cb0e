import { economy } from './economy.ts'
import { services } from './services.ts'
import { society } from './society.ts'

/** Every version of every indicator the programme steers by. */
export const indicators = [...services, ...society, ...economy]
