/** Copies of registries: taken in chunks while others write, resumed where they broke off, and exactly the current state at their end. */
export { api } from './api.ts'
export { sourceOf } from './chunk.actions.ts'
export { applied, beginning, type Known, type Source } from './copy.ts'
export { copyToFile } from './file.actions.ts'
