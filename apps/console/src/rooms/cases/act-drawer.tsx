import type { CaseView, OpenAct } from '@zhenzhi/contract'
import { useState } from 'react'
import { valueOf } from '../../fields/field-props.ts'
import type { Values } from '../../fields/field-props.ts'
import { useToday } from '../../wire/town.ts'
import { DeedDrawer } from './deed-drawer.tsx'
import { DespiteBox } from './despite-box.tsx'
import { EnteredFor } from './entered-for.tsx'
import { ActDay, FormFields } from './form-fields.tsx'
import { ReplyCheck } from './reply/reply-check.tsx'
import { useReplyCheck } from './reply/use-reply-check.ts'
import { useDeed } from './use-deed.ts'
import { useFilling } from './use-filling.ts'

interface ActDrawerProps {
  file: CaseView
  act: OpenAct
  onClose: () => void
}

/** One act on one case. An act that signs a paper shows the photograph beside the form, and its day is the day on the paper. */
export function ActDrawer({ file, act, onClose }: ActDrawerProps) {
  const today = useToday()
  const known = knownValues(file, act)
  const filling = useFilling(act.asks, { day: today, values: known })
  const deed = useDeed(file, filling)
  const [enteredFor, setEnteredFor] = useState('')
  const [despite, setDespite] = useState('')
  const signs = act.signs !== undefined
  const photographs = signs ? act.asks.filter(({ field }) => field.kind === 'files') : []
  const others = act.asks.filter((one) => !photographs.includes(one) && one.name !== act.answers?.kept)
  const check = useReplyCheck(file, act, filling.what)

  const send = async () => {
    if (filling.hasProblems()) return
    const { day } = filling
    const what = { ...filling.what, ...check.kept }
    const done = await deed.send({ kind: 'step', name: act.name, day, what: despite.trim() === '' ? what : { ...what, despite: despite.trim() }, ...(enteredFor.trim() ? { enteredFor: enteredFor.trim() } : {}) }, `已办理：${act.title}`)
    if (done) onClose()
  }
  const rest = (
    <>
      <ActDay prefix="act" filling={filling} signed={signs} />
      <FormFields prefix="act" town={file.town} file={file.id} asks={others} filling={filling} hints={hintsOf(file, act)} />
      {act.answers && <ReplyCheck check={check} />}
      <EnteredFor prefix="act" value={enteredFor} onChange={setEnteredFor} />
      <DespiteBox value={despite} onChange={setDespite} refusal={filling.refusal} />
    </>
  )
  return (
    <DeedDrawer title={`${act.title}：${file.heading}`} label={act.title} act={act.name} filling={filling} deed={deed} wide={photographs.length > 0} touched={JSON.stringify(filling.values) !== JSON.stringify(known)} onSend={send} onClose={onClose}>
      <Papers act={act} />
      {photographs.length === 0 ? rest : (
        <div className="form-beside">
          <div><FormFields prefix="act" town={file.town} file={file.id} asks={photographs} filling={filling} /></div>
          <div>{rest}</div>
        </div>
      )}
    </DeedDrawer>
  )
}

/** Which papers the act makes, and which one it brings back signed. */
function Papers({ act }: { act: OpenAct }) {
  if (act.signs !== undefined) return <p>请把签好字的《{act.signs}》拍照或扫描上传，对照着填。</p>
  return act.issues.length > 0 && <p>办理后生成文书：{act.issues.map((paper) => `《${paper}》`).join('、')}，可在本页下载打印。</p>
}

/** Chosen from elsewhere or uploaded: not to be read over in a form. */
const unread = ['files', 'term', 'case']

/** What must be said and stands already is there to be read over; what the act is told anew, and what is kept apart, comes empty. */
function knownValues({ values }: CaseView, { asks }: OpenAct): Values {
  return Object.fromEntries(asks.flatMap(({ name, required, anew }) => {
    const kept = values.find((value) => value.name === name)
    return !required || anew === true || kept === undefined || kept.masked || unread.includes(kept.kind) ? [] : [[name, valueOf(kept)]]
  }))
}

const longestHint = 40

/** What is known already is not asked for twice: where a field may be left out, what stands there is shown. */
function hintsOf({ values }: CaseView, { asks }: OpenAct): Record<string, string> {
  return Object.fromEntries(asks.flatMap(({ name, required, anew }) => {
    const kept = values.find((value) => value.name === name)
    if (required || anew === true || kept === undefined || kept.shown === '') return []
    const words = kept.shown.length > longestHint ? `${kept.shown.slice(0, longestHint)}……` : kept.shown
    return [[name, `已填过：${words.replace(/。$/, '')}。没有变化就不用再填。`]]
  }))
}
