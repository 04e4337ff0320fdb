import type { FileDifferenceView } from '@zhenzhi/contract'
import { Radio, Select } from 'antd'
import { sayDay } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { keyOf, typedKey } from './decisions.ts'
import type { Decisions } from './decisions.ts'
import { NumberChoices } from './number-choices.tsx'

interface DifferenceCardProps {
  difference: FileDifferenceView
  period: { from: string; to: string; cutoff: string }
  decisions: Decisions
  onDecide: (more: Partial<Decisions>) => void
}

const words = { changed: '改了文字', numbers: '改了数', added: '新加一段', removed: '删去一段', moved: '移动了位置' } as const
const tones = { changed: 'blue', numbers: 'amber', added: 'green', removed: 'red', moved: 'plain' } as const

/** One thing in which the file differs, who changed it, and what is to become of it. */
export function DifferenceCard({ difference, period, decisions, onDecide }: DifferenceCardProps) {
  const { kind, runs, after, edit, unable, overtaken, hands } = difference
  const key = keyOf(difference)
  const said = (after || difference.before).slice(0, 20)
  return (
    <li className="card stack take-back-card" aria-label={`${words[kind]}：${said}`}>
      <p className="row"><Mark tone={tones[kind]}>{words[kind]}</Mark>{hands.length > 0 && <span className="soft small">{hands.map(sayHand).join('、')}</span>}</p>
      <p className="take-back-text">{kind === 'moved' ? difference.before : runs.map(({ text, how, figure }, index) => <Run key={index} text={text} how={how} figure={figure === true} />)}</p>
      {overtaken !== undefined && <p className="take-back-lost">导出以后，别人把这一段写成了：{overtaken}</p>}
      <NumberChoices difference={difference} period={period} decisions={decisions} onDecide={onDecide} />
      {decisions.taken[key] === true && <Typed difference={difference} decisions={decisions} onDecide={onDecide} />}
      {unable !== undefined && <p className="soft">不能收下：{unable}</p>}
      {edit !== undefined && (
        <Radio.Group
          name={key} value={decisions.taken[key]} aria-label={`${words[kind]}：收不收`}
          options={[{ value: true, label: overtaken === undefined ? '收下' : '用文件里的代替' }, { value: false, label: '不收' }]}
          onChange={(event) => onDecide({ taken: { ...decisions.taken, [key]: event.target.value === true } })}
        />
      )}
    </li>
  )
}

function sayHand({ name, day }: FileDifferenceView['hands'][number]): string {
  return `${name || '没有署名的人'}${day === null ? '' : ` ${sayDay(day)}`}`
}

const mostSame = 60

/** What stayed as it was is shown by its ends where it is long. */
function Run({ text, how, figure }: { text: string; how: 'same' | 'added' | 'gone'; figure: boolean }) {
  const shown = how === 'same' && text.length > mostSame ? `${text.slice(0, mostSame / 2)}……${text.slice(-mostSame / 2)}` : text
  const inner = figure ? <span className="take-back-figure">{shown}</span> : shown
  if (how === 'added') return <ins>{inner}</ins>
  return how === 'gone' ? <del>{inner}</del> : inner
}

function Typed({ difference, decisions, onDecide }: Omit<DifferenceCardProps, 'period'>) {
  return difference.typed.map((one) => {
    const key = typedKey(difference, one)
    const options = [{ value: -1, label: '留作文字' }, ...one.proposals.map(({ zh, prints }, index) => ({ value: index, label: `换成“${zh}”${prints}` }))]
    return (
      <p key={key} className="row small">
        <span>直接写了数字“{one.text}”，台账变了它不会跟着变。</span>
        {one.proposals.length > 0 && (
          <Select aria-label={`数字“${one.text}”`} style={{ minWidth: 220 }} value={decisions.bound[key] ?? -1} options={options} onChange={(chosen) => onDecide({ bound: { ...decisions.bound, [key]: chosen } })} />
        )}
      </p>
    )
  })
}
