/** Where localities are looked up, by people and by programs: a code, a name or an address on a day, what each became, the lists to take away. */
export { api } from './api.ts'
export { pages } from './pages.tsx'
