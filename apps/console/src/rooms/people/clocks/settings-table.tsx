import type { ClocksView, LocalSettingView } from '@zhenzhi/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Table } from '../../../parts/table.tsx'
import { unitWords } from './words.ts'

/** Numbers that no law sets: what holds today, since when, and on which document. */
export function SettingsTable({ clocks, today, onOpen }: { clocks: ClocksView; today: string; onOpen: (setting: LocalSettingView) => void }) {
  const [words, type] = useState('')
  const found = clocks.settings.filter(({ step, law, says }) => `${step}${law}${says}`.includes(words.trim()))
  return (
    <>
      <Input className="leading-words no-print" aria-label="查找本地设置" placeholder="打字查找" allowClear value={words} onChange={(event) => type(event.target.value)} />
      {found.length === 0 ? <Empty says="没有这一项，请换几个字。" /> : (
        <Table
          caption="本地设置" rows={found} keyOf={({ rule }) => rule}
          columns={[
            { key: 'step', title: '哪一项', heading: true, show: ({ step, says }) => <>{step}<span className="soft leading-note">{says}</span></> },
            { key: 'amount', title: '现在', show: (one) => <b className="number">{sayAmount(one, one.amount)}</b> },
            { key: 'from', title: '起算', show: ({ startsFrom }) => startsFrom ?? '' },
            { key: 'law', title: '依据', show: (one) => <Basis setting={one} today={today} /> },
            ...(clocks.changesSettings ? [{ key: 'change', title: '操作', show: (one: LocalSettingView) => <Button className="no-print" size="small" aria-label={`变更${one.step}`} onClick={() => onOpen(one)}>变更</Button> }] : []),
          ]}
        />
      )}
    </>
  )
}

function Basis({ setting, today }: { setting: LocalSettingView; today: string }) {
  if (setting.set.length === 0) return <><Mark>本地设置</Mark> {setting.law}</>
  return (
    <ul>
      {setting.set.map(({ amount, from, document, by, county }) => (
        <li key={`${from} ${amount} ${document}`}><Mark>本地设置</Mark> {sayDay(from)}起 {sayAmount(setting, amount)}，{document}（{county ? '县里' : ''}{by}录入）{from > today && '，还没有开始'}</li>
      ))}
      <li className="soft">以前：{sayAmount(setting, setting.preset)}</li>
    </ul>
  )
}

function sayAmount({ unit }: LocalSettingView, amount: number): string {
  return `${amount} ${unitWords[unit]}`
}
