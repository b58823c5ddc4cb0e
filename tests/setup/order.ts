import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where tests take longest: browsers that walk every page, everybody at every door, programs that start and stop. */
const longest = [
  'tests/browser/desk',
  'tests/browser/telephone',
  'src/modules/intake/intake',
  'tests/edge/rights',
  'src/commands/demonstration',
  'tests/process/process',
  'tests/browser/',
  'src/modules/linkage/linkage',
  'src/platform/postgres',
]

/** What takes longest begins first, so that no worker is left with it alone at the end; a clean checkout remembers no durations. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((part) => moduleId.includes(part))
      return at < 0 ? longest.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
