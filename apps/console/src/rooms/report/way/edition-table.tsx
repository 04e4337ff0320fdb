import type { WayView } from '@zhenzhi/contract'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { Table } from '../../../parts/table.tsx'
import { frozenFileAddress } from '../../../wire/report-way.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { kindWords } from './words.ts'

type Edition = WayView['editions'][number]

/** Every edition that was fixed, the latest first, with the steps that name it: who signed which is always seen. */
export function EditionTable({ view: { editions, taken }, of, mayRead }: { view: WayView; of: ReportOf; mayRead: boolean }) {
  if (editions.length === 0) return null
  const stepsOf = (number: number) => taken.filter(({ edition }) => edition === number).map(({ title, said }) => {
    const signer = said.find(({ id }) => id === 'signer')
    return signer === undefined ? title : `${title}（${signer.value}）`
  })
  return (
    <section className="stack" aria-label="定下的各版">
      <h2>定下的各版</h2>
      <Table
        caption="定下的各版" rows={editions} keyOf={({ number }) => String(number)}
        columns={[
          { key: 'number', title: '版次', heading: true, show: ({ number, kind }) => `第 ${number} 版　${kindWords[kind]}` },
          { key: 'cutoff', title: '数字登记截止', show: ({ cutoff }) => sayDay(cutoff) },
          { key: 'steps', title: '用在哪一步', show: ({ number }) => stepsOf(number).join('、') || <span className="soft">没有用到</span> },
          { key: 'made', title: '谁、何时定的', show: ({ name, moment }) => `${name}，${sayMoment(moment)}` },
          ...(mayRead ? [{ key: 'files', title: '下载', show: ({ number }: Edition) => <span className="row no-print"><a href={frozenFileAddress(of, number, 'docx')} download>Word</a><a href={frozenFileAddress(of, number, 'pdf')} download>PDF</a><a href={frozenFileAddress(of, number, 'html')} target="_blank" rel="noreferrer">看网页</a></span> }] : []),
          { key: 'hash', title: '校验码', show: ({ hash }) => <code className="way-hash" title={hash}>{hash.slice(0, 12)}</code> },
        ]}
      />
    </section>
  )
}
