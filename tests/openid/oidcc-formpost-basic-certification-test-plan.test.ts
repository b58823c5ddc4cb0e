import { describe } from 'vitest'
import { basicPlan } from './basic.ts'

describe('oidcc-formpost-basic-certification-test-plan', () => basicPlan('form_post'))
