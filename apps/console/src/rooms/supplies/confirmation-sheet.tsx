import { useQuery } from '@tanstack/react-query'
import { sayDay } from '../../parts/days.ts'
import { placesQuery } from '../../wire/places.ts'
import { sideWord } from './supply.ts'
import type { Supplying } from './use-supply.ts'

interface ConfirmationSheetProps {
  town: { id: number; name: string }
  supplying: Supplying
}

/** 供数确认单: only on paper. What was typed, with lines for signature and stamp; the signed sheet is photographed and comes back as the scan. */
export function ConfirmationSheet({ town, supplying: { supply, side } }: ConfirmationSheetProps) {
  const { data: places = [] } = useQuery(placesQuery(town.id))
  const shown = (dimension: NonNullable<typeof side>['dimensions'][number], key: string) => dimension.choices[key] ?? places.find(({ id }) => id === key)?.name ?? key
  const parts = (side?.dimensions ?? []).flatMap((one) => (supply.by[one.name] ? [`${one.title}：${shown(one, supply.by[one.name] ?? '')}`] : []))
  const rows: [string, string][] = [
    ['指标', side?.title ?? ''],
    ['统计内容', side ? [sideWord(side), side.partTitle].filter((one) => one !== '').join('：') : ''],
    ...(parts.length > 0 ? [['其中', parts.join('；')] satisfies [string, string]] : []),
    ['期间', supply.from === '' ? '' : supply.opening ? `期初数，自${sayDay(supply.from)}起` : `${sayDay(supply.from)}至${supply.to === '' ? '' : sayDay(supply.to)}`],
    ['数额', supply.value === '' ? '' : `${supply.value} ${supply.unit}`],
    ['统计口径', supply.meaning],
  ]
  return (
    <section className="sheet" aria-hidden>
      <h1>供数确认单</h1>
      <p>{town.name}：</p>
      <p className="sheet-says">现将下列数据提供给你单位使用。数据按所列口径统计，经核对无误，由本单位负责。</p>
      <table><tbody>{rows.map(([title, words]) => <tr key={title}><th scope="row">{title}</th><td>{words}</td></tr>)}</tbody></table>
      <dl className="sheet-signs">
        <dt>供数单位（盖章）</dt><dd>{supply.body}</dd>
        <dt>签字</dt><dd className="sheet-name">{supply.signer !== '' && `（${supply.signer}）`}</dd>
        <dt>签字日期</dt><dd>{supply.signedOn === '' ? '　　　　年　　月　　日' : sayDay(supply.signedOn)}</dd>
      </dl>
    </section>
  )
}
