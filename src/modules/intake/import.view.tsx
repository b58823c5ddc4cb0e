import type { Text } from '../../platform/text.ts'
import { Button, Buttons, Notice, PageHead, Progress, Tag, type Refused } from '../../platform/ui/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { Decide, Done } from './order.view.tsx'
import type { Import } from './store.ts'
import { stageWords, steps } from './words.ts'
import { Report } from './report.view.tsx'

const applying: Text = { vi: 'Đang ghi vào cơ sở dữ liệu', en: 'Writing to the registry' }

/** A file under judgement: nobody knows yet how many records it has, so its steps are shown. */
function Judging({ file }: { file: Import }) {
  const names = Object.keys(steps)
  const done = Math.max(0, names.indexOf(file.stage === 'staging' ? 'keep' : (file.step ?? 'read')))
  const label = steps[names[done] ?? 'read'] ?? stageWords[file.stage]
  return <Progress label={label} done={done} total={names.length} noun={{ vi: 'bước', en: 'steps' }} />
}

export type Shown = {
  file: Import
  registry: RegistryDefinition
  forecast: NonNullable<Import['report']>['forecast'] | null
  twin: Import | undefined
  now: Date
  maySteward: boolean
} & Refused

/** One import: under way, to be decided, or done. */
export function ImportPage({ file, registry, forecast, twin, now, maySteward, refused, typed }: Shown) {
  const elapsed = Math.max(0.5, (now.getTime() - file.stage_at.getTime()) / 1000)
  const isJudged = file.stage === 'checking' || file.stage === 'staging'
  return (
    <>
      <PageHead title={file.file_name} above={registry.name} actions={<Tag words={stageWords[file.stage]} />} />
      {isJudged && <Judging file={file} />}
      {file.stage === 'applying' && (
        <Progress
          label={applying}
          done={file.done}
          total={file.total ?? file.report?.rows ?? 0}
          {...(file.done > 0 && { rate: file.done / elapsed })}
        />
      )}
      {file.refusal && <Notice tone="danger" title={{ vi: 'Việc nhập bị dừng', en: 'The import stopped' }} words={file.refusal} />}
      {file.stage === 'mapping' && !maySteward && (
        <Notice
          tone="info"
          title={{ vi: 'Chờ cơ quan chủ quản', en: 'Waiting for the owner' }}
          words={{
            vi: 'Tệp đã được nhận; người phụ trách của cơ quan chủ quản chọn cột rồi xem trước mới nhập.',
            en: 'The file was received; a steward of the owner chooses its columns and looks before it goes in.',
          }}
        />
      )}
      {file.stage === 'checked' && file.report && forecast && (
        <Decide file={file} forecast={forecast} twin={twin} maySteward={maySteward} refused={refused} typed={typed} />
      )}
      {file.stage === 'done' && <Done file={file} />}
      {file.report && <Report file={file} registry={registry} mayTake={maySteward} />}
      <Buttons>
        {maySteward && (file.stage === 'failed' || file.stage === 'checked') && (
          <Button
            variant="secondary"
            href={`/registries/${file.registry}/imports/${file.id}?step=columns`}
            words={{ vi: 'Ghép lại cột', en: 'Choose columns again' }}
          />
        )}
      </Buttons>
      {maySteward && file.stage === 'failed' && (
        <form method="post" action={`/registries/${file.registry}/imports/${file.id}/again`}>
          <Button type="submit" words={{ vi: 'Chạy tiếp từ chỗ dừng', en: 'Go on where it stopped' }} />
        </form>
      )}
      {maySteward && ['mapping', 'checked', 'failed'].includes(file.stage) && (
        <form method="post" action={`/registries/${file.registry}/imports/${file.id}/drop`}>
          <Button type="submit" variant="tertiary" words={{ vi: 'Bỏ lần nhập này', en: 'Give this import up' }} />
        </form>
      )}
    </>
  )
}
