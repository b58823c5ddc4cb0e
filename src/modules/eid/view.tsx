import { Form, Notice, PageHead, RadioGroup, Submit } from '../../platform/ui/index.ts'
import { allPersonas, allWays } from './persona.ts'

/** The simulator's counter: who to be, and by which way to sign in. */
export function SimulatorPage({ uid, level }: { uid: string; level: number }) {
  const ways = allWays.filter((way) => way.level >= level)
  return (
    <>
      <PageHead
        title={{ vi: 'Mô phỏng định danh quốc gia', en: 'Simulator of the national identity' }}
        lead={{ vi: 'Chọn một người do chúng tôi đặt ra; không ai trong số này có thật.', en: 'Choose somebody we invented; none of them is real.' }}
      />
      <Notice
        tone="warning"
        words={{
          vi: 'Trang này chỉ để thử. Nó không chạy khi hệ thống hoạt động thật và không nối với ứng dụng định danh quốc gia.',
          en: 'This is for trying out. It never runs in production and has no tie to the national app.',
        }}
      />
      <Form action={`/eid-simulator/${uid}`}>
        <RadioGroup
          name="persona"
          label={{ vi: 'Người đăng nhập', en: 'Who signs in' }}
          value={allPersonas[1]?.key}
          options={allPersonas.map(({ key, name, words }) => ({ value: key, words: { vi: `${name}: ${words.vi}`, en: `${name}: ${words.en}` } }))}
        />
        <RadioGroup
          name="way"
          label={{ vi: 'Cách xác thực', en: 'Way of signing in' }}
          value={ways[0]?.key}
          options={ways.map(({ key, words }) => ({ value: key, words }))}
        />
        <Submit words={{ vi: 'Đăng nhập', en: 'Sign in' }} />
      </Form>
    </>
  )
}
