import type { AskedField, CaseView } from '@zhenzhi/contract'
import { useState } from 'react'
import { useToday } from '../../wire/town.ts'
import { DeedDrawer } from './deed-drawer.tsx'
import { FormFields } from './form-fields.tsx'
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
  const word = split ? '拆单' : '并单'

  const send = async () => {
    if (filling.hasProblems()) return
    if (await deed.send({ kind, name: kind, day: today, what: { ...filling.what, reason: reason.trim() } }, `已${word}`)) onClose()
  }
  return (
    <DeedDrawer title={word} label={word} filling={filling} deed={deed} touched={reason !== ''} onSend={send} onClose={onClose}>
      <p className="soft">{split ? '拆开后这一件单独计数，办理经过不变。' : '同一件事有几个人反映时用。并单后按一件计数；各人的登记、期限、答复和评价各自保留，以后可以拆开。'}</p>
      <FormFields prefix="join" town={file.town} asks={asks} filling={filling} />
      <Reason prefix="join" value={reason} onChange={give} refusal={filling.refusal} />
    </DeedDrawer>
  )
}
