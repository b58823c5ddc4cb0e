import type { StoredDocument } from '../documents/index.ts'
import type { Task } from './task.ts'

/** One side of a disagreement: the task and the document that orders it so; one added by hand names its document only as its basis. */
export type Side = { task: Task; document: StoredDocument | null }

export const numberOf = ({ task, document }: Side): string | null => (document === null ? task.basis : document.number)
