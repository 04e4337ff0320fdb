import type { FileDifferenceView, NumberBackView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Input, Radio } from 'antd'
import { numberKey, overtyped } from './decisions.ts'
import type { Decisions, NumberChoice } from './decisions.ts'

interface NumberChoicesProps {
  difference: FileDifferenceView
  period: { from: string; to: string; cutoff: string }
  decisions: Decisions
  onDecide: (more: Partial<Decisions>) => void
}

const choices: { value: NumberChoice; label: string }[] = [
  { value: 'restore', label: '恢复台账的数' }, { value: 'ledger', label: '更正台账' }, { value: 'note', label: '作更正说明' },
]

/** Every number of the ledger that was typed over. It never becomes text: the report prints the ledger's, whatever is chosen. */
export function NumberChoices({ difference, period, decisions, onDecide }: NumberChoicesProps) {
  return (
    <>
      {overtyped(difference).map(({ number, index }) => {
        const key = numberKey(difference, index)
        const chosen = decisions.numbers[key]
        return (
          <fieldset key={key} className="take-back-number">
            <legend>“{number.zh}”导出时是<b className="number">{number.was}</b>，文件里写成<b className="number">{number.said}</b>{today(number)}</legend>
            <Radio.Group
              name={key} value={chosen} options={choices} aria-label={`“${number.zh}”怎么办`}
              onChange={(event) => onDecide({ numbers: { ...decisions.numbers, [key]: choices.find(({ value }) => value === event.target.value)?.value ?? 'restore' } })}
            />
            {chosen === 'restore' && <p className="soft small">报告里印台账的数，文件里写的不用。</p>}
            {chosen === 'ledger' && <p className="small">打开<Link to="/receipt" search={{ figure: number.figure, ...period }} target="_blank">这个数由哪些记录得来</Link>，到记录里更正。台账改好，报告里的数随着变。</p>}
            {chosen === 'note' && (
              <Input.TextArea
                aria-label={`“${number.zh}”的更正说明`} placeholder="写明为什么和文件里写的不一样" maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} value={decisions.notes[key] ?? ''}
                onChange={(event) => onDecide({ notes: { ...decisions.notes, [key]: event.target.value } })}
              />
            )}
          </fieldset>
        )
      })}
      {difference.numbers.filter(({ said }) => said === null).map(({ token, zh, was }, index) => (
        <p key={`${token} ${index}`} className="take-back-lost">“{zh}”{was}在文件里没有了。收下这处，这里就不再印这个数。</p>
      ))}
    </>
  )
}

function today({ today: now, was }: NumberBackView): string {
  if (now === null) return '，台账里现在没有这个数'
  return now === was ? '，台账没有变' : `，台账现在是${now}`
}
