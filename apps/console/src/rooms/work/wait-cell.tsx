import type { WorkRow } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { daysApart, sayShortDay } from '../../parts/days.ts'
import { reminderOf } from './reminder-of.ts'

const mostPosts = 2

/** With whom a case waits and since when, what is next; where it waits for others, a reminder ready to be pasted into a chat. */
export function WaitCell({ row, today }: { row: WorkRow; today: string }) {
  const { mine, unit, posts, since } = row.waits
  const days = daysApart(since, today)
  const whom = [unit, posts.slice(0, mostPosts).join('或')].filter((part) => part !== '').join(' · ')
  return (
    <span className="work-wait">
      <span>{mine ? <b>轮到您</b> : `等${whom || '别处'}`}{row.next && `：${row.next}`}</span>
      <span className="soft small">{days <= 0 ? '今天刚办过' : `${sayShortDay(since)}起，${days} 天没动静`}</span>
      {!mine && <RemindButton text={reminderOf(row, { today, address: `${window.location.origin}/cases/${row.id}` })} about={row.heading} />}
    </span>
  )
}

function RemindButton({ text, about }: { text: string; about: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'shown'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Without the right to the clipboard, or over plain HTTP, there is none: then it is shown to be copied by hand.
      setState('shown')
    }
  }
  if (state === 'shown') return <textarea className="work-remind" readOnly rows={4} value={text} aria-label={`提醒的话：${about}`} onFocus={(event) => event.target.select()} />
  const word = state === 'copied' ? '已复制，去群里粘贴' : '提醒一下'
  return <Button size="small" className="no-print" aria-label={`${word}：${about}`} onClick={() => void copy()}>{word}</Button>
}
