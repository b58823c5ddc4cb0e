import { accuracyPages } from './accuracy.pages.tsx'
import { addingPages } from './adding.pages.tsx'
import { documentPages } from './document.pages.tsx'
import { importPages } from './import.pages.tsx'
import { reviewPages } from './review.pages.tsx'
import { taskPages } from './task.pages.tsx'

export const pages = [...documentPages, ...reviewPages, ...importPages, ...addingPages, ...accuracyPages, ...taskPages]
