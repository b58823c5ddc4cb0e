import { addingPages } from './adding.pages.tsx'
import { importPages } from './import.pages.tsx'
import { reviewPages } from './review.pages.tsx'
import { taskPages } from './task.pages.tsx'

export const pages = [...reviewPages, ...importPages, ...addingPages, ...taskPages]
