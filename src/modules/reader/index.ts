/** Documents as they are read on the screen: their tasks marked in the text, what else is known of them, what it leads to. */
export { pages } from './pages.tsx'
