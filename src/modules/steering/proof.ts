import { type EvidencePart, type ProductDefinition, productType } from '../orders/index.ts'
import type { Task } from './task.ts'

/** What somebody gave to prove a product. */
export type GivenProof = {
  number: string | null
  issuedOn: string | null
  signer: string | null
  fileHash: string | null
  link: string | null
  /** What the system saw when it looked itself. */
  check: object | null
}

/** The type of product a task promises, by its product or else by its title. */
export const promisedProduct = ({ product, title }: Pick<Task, 'product' | 'title'>): ProductDefinition | null =>
  productType(product) ?? productType(title)

const gives: Readonly<Record<EvidencePart, (proof: GivenProof) => boolean>> = {
  number: ({ number }) => number !== null,
  date: ({ issuedOn }) => issuedOn !== null,
  signer: ({ signer }) => signer !== null,
  file: ({ fileHash }) => fileHash !== null,
  link: ({ link }) => link !== null,
  probe: ({ check }) => check !== null,
}

/** Whether something that a task's type of product asks for was not given. */
export function proofLacks(task: Pick<Task, 'product' | 'title'>, given: readonly GivenProof[]): boolean {
  const product = promisedProduct(task)
  return product !== null && missingProof(product, given).length > 0
}

/** What the type of product asks for and nothing given shows; whoever confirms decides whether that is enough. */
export const missingProof = ({ requires }: Pick<ProductDefinition, 'requires'>, given: readonly GivenProof[]): EvidencePart[] =>
  requires.filter((part) => !given.some(gives[part]))
