import type { Command } from './command.ts'
import { conflicts } from './conflicts.ts'
import { encodedCommands } from './encoded.ts'
import { generating } from './generating.ts'
import { copyCommands } from './copy.ts'
import { keepingCommands } from './keeping.ts'
import { changeCommands } from './link-changes.ts'
import { explainCommands } from './link-explain.ts'
import { linkingCommands } from './linking.ts'
import { lint } from './lint.ts'
import { quality } from './quality.ts'
import { readingCommands } from './reading.ts'
import { report } from './report.ts'

/** Every command of the terminal. */
export const commands: readonly Command[] = [
  ...readingCommands,
  conflicts,
  lint,
  report,
  quality,
  generating,
  ...linkingCommands,
  ...changeCommands,
  ...explainCommands,
  ...copyCommands,
  ...encodedCommands,
  ...keepingCommands,
]
