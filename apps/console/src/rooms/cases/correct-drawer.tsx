import type { ActView, CaseView } from '@zhenzhi/contract'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { valueOf } from '../../fields/field-props.ts'
import type { Values } from '../../fields/field-props.ts'
import { useToday } from '../../wire/town.ts'
import { DeedDrawer } from './deed-drawer.tsx'
import { ActDay, FormFields } from './form-fields.tsx'
import { Reason } from './reason.tsx'
import { useDeed } from './use-deed.ts'
import { useFilling } from './use-filling.ts'

interface CorrectDrawerProps {
  file: CaseView
  act: ActView
  onClose: () => void
}

/** A visible correction of one step. Only what was changed is sent; what is masked comes empty and stays as it is unless typed anew. */
export function CorrectDrawer({ file, act, onClose }: CorrectDrawerProps) {
  const today = useToday()
  const asks = (act.correctable ?? []).map((one) => ({ ...one, required: false }))
  const kept: Values = Object.fromEntries(act.said.filter((one) => !one.masked).map((one) => [one.name, valueOf(one)]))
  const filling = useFilling(asks, { day: act.day, values: kept })
  const deed = useDeed(file, filling)
  const [reason, give] = useState('')
  const [struck, strike] = useState(false)
  const changed = Object.fromEntries(Object.entries(filling.what).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(kept[name])))

  const send = async () => {
    if (!struck && filling.hasProblems()) return
    const change = struck ? { void: true } : { set: changed, ...(filling.day === act.day ? {} : { day: filling.day }) }
    if (await deed.send({ kind: 'correct', name: 'correct', day: today, what: { of: act.id, ...change, reason: reason.trim() } }, '已更正')) onClose()
  }
  return (
    <DeedDrawer title={`更正：${act.title}`} label={struck ? '撤销' : '更正'} filling={filling} deed={deed} touched={reason !== '' || Object.keys(changed).length > 0} onSend={send} onClose={onClose}>
      <p className="soft">原来的内容不会消失，更正前后和理由都留在办理经过里；已经报出的数会出一条更正说明。</p>
      <Checkbox checked={struck} onChange={(event) => strike(event.target.checked)}>{act.kind === 'open' ? '整件登记错了，作废' : '这一步办错了，撤销'}</Checkbox>
      {!struck && (
        <>
          <ActDay prefix="correct" filling={filling} />
          <FormFields prefix="correct" town={file.town} file={file.id} asks={asks} filling={filling} shown={wordsOf(act)} hints={hintsOf(act)} />
        </>
      )}
      <Reason prefix="correct" value={reason} onChange={give} refusal={filling.refusal} />
    </DeedDrawer>
  )
}

function wordsOf({ said }: ActView): Record<string, string> {
  return Object.fromEntries(said.map((one) => [one.name, one.shown]))
}

function hintsOf({ said }: ActView): Record<string, string> {
  return Object.fromEntries(said.filter((one) => one.masked).map((one) => [one.name, `现在是 ${one.shown}（部分隐藏）。不改就空着；要改请整项重填。`]))
}
