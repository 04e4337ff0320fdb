import type { ReturnLine } from '@zhenzhi/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { FilesInput } from '../../fields/files.tsx'
import { GroundContext } from '../../fields/ground.ts'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { enterReturn, sendingKey } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { sources } from '../../wire/sources.ts'
import { useToday } from '../../wire/town.ts'
import { useChange } from './use-change.ts'
import { wholeIn } from './words.ts'

const asked = [['found', '本月发现'], ['resolved', '本月化解'], ['still', '还有'], ['incidents', '群体性事件']] as const
type Typed = Record<(typeof asked)[number][0], string>

/** 代录: from paper with its photograph beside the form, or as it was told by telephone. Both names are kept. */
export function EnterDrawer({ at, line, onClose }: { at: MonthAt; line: ReturnLine; onClose: () => void }) {
  const today = useToday()
  const declared = useDeclared()
  const change = useChange(at)
  const [sending] = useState(sendingKey)
  const [typed, type] = useState<Typed>(() => ({ found: said(line.found), resolved: said(line.resolved), still: said(line.still), incidents: said(line.incidents ?? 0) }))
  const [note, write] = useState(line.note)
  const [enteredFor, name] = useState(line.contacts[0]?.name ?? '')
  const [sheet, keep] = useState<readonly string[]>([])
  const [waiting, wait] = useState(0)
  const numbers = { found: wholeIn(typed.found), resolved: wholeIn(typed.resolved), still: wholeIn(typed.still), incidents: wholeIn(typed.incidents) }
  const problem = problemIn(line.opening ?? 0, numbers)
  const send = async () => {
    const { found, resolved, still, incidents } = numbers
    if (found === undefined || resolved === undefined || still === undefined || incidents === undefined) return
    const entered = { found, resolved, still, incidents, note: note.trim(), enteredFor: enteredFor.trim(), sheet, after: line.position }
    if (await change.send(`${line.name}的月报已录入`, () => enterReturn(at, line.village, { ...entered, sending }))) onClose()
  }
  return (
    <Drawer open title={`${line.state === 'filed' ? '更正' : '代录'}：${line.name}`} size={1000} onClose={onClose} destroyOnHidden mask={{ closable: false }}>
      <GroundContext value={{ ...sources, town: at.town, file: line.case ?? undefined, day: today, whenBusy: (more) => wait((before) => before + more) }}>
        <form className="returns-beside" noValidate onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}>
          <div className="stack">
            <FieldBox id="returns-sheet" label="纸质月报照片" group hint="交了纸质表的，拍照传上来，照着填。没有纸质表的可以不传。">
              <DeclaredBox {...declared} />
              <FilesInput id="returns-sheet" field={{ kind: 'files', title: '纸质月报照片' }} value={sheet} wrong={false} onChange={(ids) => keep(Array.isArray(ids) ? ids.map(String) : [])} />
            </FieldBox>
          </div>
          <div className="stack">
            <p>上月还有 {line.opening ?? 0} 起没有化解。</p>
            <div className="returns-numbers">
              {asked.map(([key, label]) => <LineBox key={key} id={`returns-${key}`} label={`${label}（起）`} required value={typed[key]} onChange={(text) => type({ ...typed, [key]: text })} />)}
            </div>
            {problem !== '' && <p role="status" className="field-problem">{problem}</p>}
            <LineBox id="returns-note" label="备注" value={note} onChange={write} hint="不写人名和电话。" />
            <LineBox id="returns-for" label="由谁报的" required value={enteredFor} onChange={name} hint="写村里报的那个人的姓名；您和他的姓名都会留下。" />
            {change.refusal && <RefusalAlert says={change.refusal.says} />}
            <div><Button type="primary" htmlType="submit" size="large" loading={change.busy} disabled={problem !== '' || enteredFor.trim() === '' || waiting > 0 || !declared.said}>{waiting > 0 ? '照片正在上传……' : '录入'}</Button></div>
          </div>
        </form>
      </GroundContext>
    </Drawer>
  )
}

function said(value: number | null): string {
  return value === null ? '' : String(value)
}

/** What does not come out, in a sentence; empty where it does. The server says the same once more. */
function problemIn(opening: number, { found, resolved, still, incidents }: Record<keyof Typed, number | undefined>): string {
  if (found === undefined || resolved === undefined || still === undefined || incidents === undefined) return '四个数都要填，没有填0。'
  const due = opening + found - resolved
  if (due < 0) return `上月还有${opening}起，加发现${found}起，化解不了${resolved}起。`
  return due === still ? '' : `数目对不上：上月还有${opening}起，加发现${found}起，减化解${resolved}起，应当还有${due}起。`
}
