import type { ConfirmOfficeView, ConfirmView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayShortDay } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { may, useMe } from '../../../wire/me.ts'
import { useConfirming } from './use-confirming.ts'
import { countOf } from './words.ts'

/** All offices with how many of their figures they signed. The report-writer asks those that have not. */
export function OfficeList({ view, at }: { view: ConfirmView; at: ConfirmAt }) {
  const asks = may(useMe(), 'report.write', at.town)
  const { send, busy, refusal } = useConfirming(at)
  const offices = view.offices.filter((office) => countOf(office).printed > 0)
  const waiting = offices.filter((office) => countOf(office).confirmed < countOf(office).printed).map(({ office }) => office)
  const search = { year: String(at.year), cutoff: at.cutoff }
  return (
    <section className="stack" aria-label="各单位">
      {asks && waiting.length > 0 && (
        <div className="row no-print">
          <Button type="primary" loading={busy} onClick={() => void send('ask', { offices: waiting }, '已请各单位确认，并提醒了有岗位的人')}>请还没有确认完的 {waiting.length} 个单位确认</Button>
          <span className="soft">各单位的人会收到提醒。</span>
        </div>
      )}
      {refusal && <RefusalAlert says={refusal.says} />}
      <Table
        caption="各单位确认的情况" rows={offices} keyOf={({ office }) => office}
        columns={[
          { key: 'name', title: '单位', heading: true, show: ({ office, name, mine }) => <><Link to="/report/confirm" search={{ ...search, office }}>{name}</Link>{mine && <div className="soft small">可由您确认</div>}</> },
          { key: 'done', title: '正文里的数字', plain: true, show: (office) => <Progress office={office} /> },
          { key: 'signed', title: '签字', show: signedBy },
          { key: 'staffed', title: '谁来确认', show: ({ staffed }) => (staffed ? '本单位' : '本单位没有设岗，由镇领导确认') },
        ]}
      />
    </section>
  )
}

function Progress({ office }: { office: ConfirmOfficeView }) {
  const { printed, confirmed, changed, objected } = countOf(office)
  return (
    <span className="row">
      <span className="number">{confirmed}/{printed} 已确认</span>
      {confirmed === printed ? <Mark tone="green">都确认了</Mark> : !office.asked && <Mark tone="amber">还没有请确认</Mark>}
      {changed > 0 && <Mark tone="red">{changed} 个已变</Mark>}
      {objected > 0 && <Mark tone="red">{objected} 个有意见</Mark>}
    </span>
  )
}

function signedBy({ signed: [last] }: ConfirmOfficeView): string {
  return last === undefined ? '—' : `${last.signer}，${sayShortDay(last.day)}`
}
