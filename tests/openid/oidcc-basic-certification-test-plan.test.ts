import { describe } from 'vitest'
import { basicPlan } from './basic.ts'

describe('oidcc-basic-certification-test-plan', () => basicPlan('query'))
