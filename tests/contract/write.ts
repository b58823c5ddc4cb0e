import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/platform/migrate.ts'
import { describeApi } from './openapi.ts'

writeFileSync(join(packageRoot, 'docs', 'openapi.json'), `${JSON.stringify(await describeApi(), null, 2)}\n`)
process.exit(0)
