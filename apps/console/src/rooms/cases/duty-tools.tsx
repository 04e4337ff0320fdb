import type { CaseView, DutyView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { may, useMe } from '../../wire/me.ts'
import { LimitForm } from './limit-form.tsx'

/** Beside one deadline: the sheet that explains it, and for a leader an own, earlier day. */
export function DutyTools({ file, duty }: { file: CaseView; duty: DutyView }) {
  const me = useMe()
  const [open, setOpen] = useState(false)
  const limits = duty.status === 'open' && duty.rule.side === 'agency' && may(me, 'clocks.limit', file.town)
  return (
    <>
      {duty.days.length > 0 && <Link className="duty-why" to="/cases/$id/due/$duty/$round" params={{ id: file.id, duty: duty.duty, round: String(duty.round) }}>打印期限说明</Link>}
      {limits && <Button size="small" aria-label={`限办${duty.title}`} onClick={() => setOpen(true)}>限办</Button>}
      {open && <LimitForm file={file} duty={duty} onClose={() => setOpen(false)} />}
    </>
  )
}
