/** Synthetic people and registers about them, the truth kept: for tests, benches and demonstrations. */
export { generate, generatedFiles, generateRegister, type Wish } from './generate.ts'
export { type Faults, usualFaults } from './licences.ts'
export { register, type RegisterWish } from './register.ts'
export { somebody } from './somebody.ts'
