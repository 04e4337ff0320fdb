import type { SuppliableView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useEffect } from 'react'
import { FilesInput } from '../../fields/files.tsx'
import { GroundContext } from '../../fields/ground.ts'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { sources } from '../../wire/sources.ts'
import { useToday } from '../../wire/town.ts'
import { AmountChoice, AnswerFor } from './amount-choice.tsx'
import { FigureChoice } from './figure-choice.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { Unsent } from './unsent.tsx'
import type { Supplying } from './use-supply.ts'

interface SupplyFormProps {
  town: number
  figures: readonly SuppliableView[]
  bodies: readonly string[]
  supplying: Supplying
}

/** One column: what, for when, how much, who answers for it; the sheet is printed from it, and comes back signed as a photograph. */
export function SupplyForm({ town, figures, bodies, supplying }: SupplyFormProps) {
  const { key, supply, set, send, sending, busy, whenBusy, refusal, problems, tried, renewKey } = supplying
  const today = useToday()
  const declared = useDeclared()
  useFirstProblem(tried)
  return (
    <GroundContext value={{ ...sources, town, day: supply.from || today, whenBusy }}>
      <form className="card supply-form no-print" noValidate onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}>
        <Unsent supplying={supplying} figures={figures} />
        <FigureChoice supplying={supplying} figures={figures} />
        <PeriodChoice key={key} supplying={supplying} />
        <AmountChoice supplying={supplying} />
        <AnswerFor supplying={supplying} bodies={bodies} />
        <FieldBox id="supply-scan" label="签字盖章件" required group problem={problems['scan']} hint="先打印确认单，交供数单位签字盖章，再拍照或扫描传上来。填好的内容会留着，过几天再传也行。">
          <div><PrintButton>打印供数确认单</PrintButton></div>
          <DeclaredBox {...declared} />
          <FilesInput key={key} id="supply-scan" field={{ kind: 'files', title: '签字盖章件' }} value={supply.scan} wrong={problems['scan'] !== undefined} onChange={(scan) => set({ scan: Array.isArray(scan) ? scan.map(String) : [] })} />
        </FieldBox>
        <div className="supply-foot">
          {Object.keys(problems).length > 0 && <p className="field-problem">还有 {Object.keys(problems).length} 处要改，见上面红字。</p>}
          {refusal && Object.keys(problems).length === 0 && <RefusalAlert says={refusal.says}>{refusal.code === 'key-reused' && <Button onClick={renewKey}>这是另外一个数，改用新的编号</Button>}</RefusalAlert>}
          <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={busy}>{busy ? '附件正在上传……' : '提交供数'}</Button>
        </div>
      </form>
    </GroundContext>
  )
}

/** Each time it was tried to send, the first field with a problem comes into sight and under the cursor. */
function useFirstProblem(tried: number) {
  useEffect(() => {
    const wrong = tried > 0 ? document.querySelector('.supply-form .field-wrong') : null
    wrong?.scrollIntoView({ block: 'center' })
    const input = wrong?.querySelector('input, textarea, button')
    if (input instanceof HTMLElement) input.focus({ preventScroll: true })
  }, [tried])
}
