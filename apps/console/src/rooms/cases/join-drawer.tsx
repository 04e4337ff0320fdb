import type { AskedField, CaseView } from '@zhenzhi/contract'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useToday } from '../../wire/town.ts'
import { DeedFoot } from './deed-foot.tsx'
import { FormFields } from './form-fields.tsx'
import './forms.css'
import { Reason } from './reason.tsx'
import { useDeed } from './use-deed.ts'
import { useFilling } from './use-filling.ts'

const into: readonly AskedField[] = [{ name: 'into', required: true, field: { kind: 'case', title: '并入哪一件' } }]

/** 并单: two reports of one matter become one thread. 拆单 undoes it. Each keeps its own reporter, deadline and reply. */
export function JoinDrawer({ file, onClose }: { file: CaseView; onClose: () => void }) {
  const today = useToday()
  const split = file.joined && file.thread !== file.id
  const asks = split ? [] : into
  const filling = useFilling(asks, { day: today, values: {} })
  const deed = useDeed(file, filling)
  const [reason, give] = useState('')
  const kind = split ? 'split' : 'join'

  const send = async () => {
    if (filling.hasProblems()) return
    if (await deed.send({ kind, name: kind, day: today, what: { ...filling.what, reason: reason.trim() } }, split ? '已拆单' : '已并单')) onClose()
  }
  return (
    <Drawer open title={split ? '拆单' : '并单'} size={560} onClose={onClose} destroyOnHidden mask={{ closable: false }}>
      <form className="form" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        <p className="soft">{split ? '拆开后这一件单独计数，办理经过不变。' : '同一件事有几个人反映时用。并单后按一件计数；各人的登记、期限、答复和评价各自保留，以后可以拆开。'}</p>
        <FormFields prefix="join" town={file.town} asks={asks} filling={filling} />
        <Reason prefix="join" value={reason} onChange={give} refusal={filling.refusal} />
        <DeedFoot label={split ? '拆单' : '并单'} filling={filling} deed={deed} onClose={onClose} />
      </form>
    </Drawer>
  )
}
