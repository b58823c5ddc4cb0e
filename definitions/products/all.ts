import { legalProducts } from './legal.ts'
import { workProducts } from './works.ts'

/** Every type of product a plan may promise, with what proves it; where words tie, the earlier type wins. */
export const products = [...legalProducts, ...workProducts]
