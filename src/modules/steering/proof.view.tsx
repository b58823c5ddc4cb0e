import { Notice, Say } from '../../platform/ui/index.ts'
import { evidenceParts, type EvidencePart } from '../orders/index.ts'
import { type GivenProof, missingProof, promisedProduct } from './proof.ts'
import type { Task } from './task.ts'

const named = (parts: readonly EvidencePart[], language: 'vi' | 'en') => parts.map((part) => evidenceParts[part][language].toLowerCase()).join(', ')

/** What must be shown before a product of this type counts as there. */
export function ProofWanted({ task }: { task: Pick<Task, 'product' | 'title'> }) {
  const product = promisedProduct(task)
  if (!product) return null
  return (
    <Notice title={{ vi: `Sản phẩm: ${product.name.vi}`, en: `Product: ${product.name.en}` }}>
      <Say
        words={{
          vi: `Cần có: ${named(product.requires, 'vi')}. ${product.evidence.vi}.`,
          en: `Wanted: ${named(product.requires, 'en')}. ${product.evidence.en}.`,
        }}
      />
    </Notice>
  )
}

/** For whoever confirms: what the type of product asks for and nobody gave. */
export function ProofMissing({ task, given }: { task: Task; given: readonly GivenProof[] }) {
  const product = promisedProduct(task)
  const missing = product ? missingProof(product, given) : []
  if (!product || missing.length === 0) return null
  return (
    <Notice tone="warning" title={{ vi: 'Hồ sơ chưa đủ theo loại sản phẩm', en: 'Evidence is not complete for this product' }}>
      <Say words={{ vi: `${product.name.vi}: còn thiếu ${named(missing, 'vi')}.`, en: `${product.name.en}: missing ${named(missing, 'en')}.` }} />
    </Notice>
  )
}
