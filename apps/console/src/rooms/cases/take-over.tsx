import type { CaseView, ThreadCase } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { randomKey } from '../../parts/random-key.ts'
import { repeatAct } from '../../wire/likeness.ts'
import { isRefused } from '../../wire/refused.ts'
import { useToday } from '../../wire/town.ts'

/** What was done here last, done in the joined cases of the same kind too: in each an act of its own. */
export function TakeOver({ file, others }: { file: CaseView; others: readonly ThreadCase[] }) {
  const today = useToday()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const [sending, setSending] = useState(false)
  const last = file.timeline.findLast(({ kind, void: struck }) => kind === 'step' && !struck)
  const able = others.filter(({ row }) => row.definition === file.definition && !row.closed)
  if (last === undefined || able.length === 0 || file.acts.length === 0) return null

  const send = async () => {
    setSending(true)
    const answers = await repeatAct(file.id, last.id, { cases: able.map(({ row }) => row.id), key: randomKey(), day: today })
    setSending(false)
    if (isRefused(answers)) return void message.error(answers.refusal.says)
    const refused = answers.filter(({ says }) => says !== null)
    await queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'case' || what === 'thread' || what === 'work' || what === 'cases' })
    if (refused.length === 0) return void message.success(`已照样办到 ${answers.length} 件`)
    modal.warning({ title: `办好 ${answers.length - refused.length} 件，${refused.length} 件没有办成`, content: [...new Set(refused.map(({ says }) => says))].join('；') })
  }
  const confirm = () => modal.confirm({
    title: `把“${last.title}”照样办到另外 ${able.length} 件？`, content: '所填的文字和选项照用，每一件各记一步；涉及个人的内容和附件不带过去。', okText: '照样办', cancelText: '不办', onOk: send,
  })
  return <Button loading={sending} onClick={() => void confirm()}>把“{last.title}”照样办到并单的 {able.length} 件</Button>
}
