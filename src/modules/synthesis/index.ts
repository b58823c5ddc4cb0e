/** Synthetic people and registers about them, the truth kept: for tests, benches and demonstrations. */
export { generate, generatedFiles, generateRegister, type Wish } from './generate.ts'
export { type Faults } from './licences.ts'
export { register } from './register.ts'
export { somebody } from './somebody.ts'
