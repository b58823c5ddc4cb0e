import type { Text } from '../text.ts'
import { Button } from './button.tsx'
import { Details } from './details.tsx'
import { EmptyState } from './empty.tsx'
import { Flash, Notice } from './notice.tsx'
import { Part } from './page-head.tsx'
import { Progress } from './progress.tsx'
import { useSay } from './reader.ts'
import { Say } from './say.tsx'
import { SourceText } from './source-text.tsx'
import { Tabs } from './tabs.tsx'

const sourceWords: Text = {
  vi: '1. Bộ Tài chính rà soát kinh phí trong tháng 6/2025.\n2. Bộ Công an chủ trì đối soát dữ liệu, báo cáo hằng tháng.',
  en: '1. The Ministry of Finance reviews the budget in June 2025.\n2. The Ministry of Public Security checks the data, reporting monthly.',
}

function Notices() {
  return (
    <>
      <Flash
        words={{ vi: 'Đã gửi báo cáo tháng 6 đến cơ quan thường trực.', en: 'The June report was sent to the standing body.' }}
        undo={<Say as="a" href="#undo" words={{ vi: 'Rút lại', en: 'Withdraw' }} />}
      />
      <Notice title={{ vi: 'Số liệu của 3 cơ quan chưa cập nhật', en: 'Three agencies have not updated' }}>
        <Say words={{ vi: 'Các tỷ lệ dưới đây tính trên những cơ quan đã báo cáo.', en: 'Shares below count those that reported.' }} />
      </Notice>
      <Notice tone="warning" title={{ vi: 'Có 7 thời hạn đọc chưa chắc chắn', en: 'Seven deadlines were read with doubt' }}>
        <Say as="a" href="#review" words={{ vi: 'Xem và xác nhận', en: 'Review them' }} />
      </Notice>
      <Notice tone="danger" title={{ vi: 'Không đọc được tệp này', en: 'This file could not be read' }}>
        <Say
          words={{
            vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại; chưa có gì được ghi.',
            en: 'It is protected by a password. Remove it and upload again; nothing was written.',
          }}
        />
      </Notice>
    </>
  )
}

function Nothing() {
  return (
    <EmptyState
      title={{ vi: 'Chưa có nhiệm vụ nào', en: 'No tasks yet' }}
      action={<Button href="#import" words={{ vi: 'Nhập kế hoạch', en: 'Import a plan' }} />}
    >
      <Say
        words={{
          vi: 'Khi một kế hoạch được nhập, mỗi dòng của nó thành một nhiệm vụ và đứng ở đây.',
          en: 'When a plan is imported each of its rows becomes a task and stands here.',
        }}
      />
    </EmptyState>
  )
}

function Views() {
  const say = useSay()
  const source = say(sourceWords)
  return (
    <>
      <Tabs
        label={say({ vi: 'Cách xem', en: 'Views' })}
        tabs={[
          { words: { vi: 'Tất cả', en: 'All' }, href: '#all', current: true, count: 1248 },
          { words: { vi: 'Cần rà soát', en: 'To review' }, href: '#review', count: 7 },
          { words: { vi: 'Của tôi', en: 'Mine' }, href: '#mine', count: 0 },
        ]}
      />
      <Details summary={{ vi: 'Con số này tính thế nào', en: 'How this figure is counted' }}>
        <Say
          as="p"
          words={{
            vi: 'Đếm nhiệm vụ chưa hoàn thành có thời hạn trước ngày xem số liệu.',
            en: 'Tasks not done whose deadline lies before the day shown.',
          }}
        />
      </Details>
      <SourceText text={source} spans={[{ start: 3, end: source.indexOf('\n'), href: '#task' }]} />
    </>
  )
}

/** What a page says to its reader: news, warnings, work in hand, nothing yet. */
export function KitMessages() {
  return (
    <Part title={{ vi: 'Thông báo', en: 'Messages' }}>
      <div class="stack">
        <Notices />
        <Progress label={{ vi: 'Đối soát dữ liệu dân cư', en: 'Checking population data' }} done={412_300} total={1_250_000} rate={4_180} />
        <Nothing />
        <Views />
      </div>
    </Part>
  )
}
