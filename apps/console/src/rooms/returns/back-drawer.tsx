import type { ReturnLine } from '@zhenzhi/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { LineBox } from '../../parts/line-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { sendBackReturn } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useChange } from './use-change.ts'

/** Back to the village, with the reason it will read behind its link. */
export function BackDrawer({ at, line, onClose }: { at: MonthAt; line: ReturnLine; onClose: () => void }) {
  const change = useChange(at)
  const [reason, type] = useState('')
  const send = async () => {
    if (await change.send('已退回', () => sendBackReturn(at, line.village, reason.trim()))) onClose()
  }
  return (
    <Drawer open title={`退回：${line.name}`} size={520} onClose={onClose} destroyOnHidden>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        <LineBox id="returns-reason" label="退回的原因" required value={reason} onChange={type} hint="村里打开链接能看到。不写人名。" problem={change.problemOf('reason')} />
        {change.refusal && <RefusalAlert says={change.refusal.says} />}
        <div><Button type="primary" htmlType="submit" loading={change.busy} disabled={reason.trim() === ''}>退回</Button></div>
      </form>
    </Drawer>
  )
}
