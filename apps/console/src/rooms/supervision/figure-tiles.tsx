import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { may, useMe } from '../../wire/me.ts'
import { someFiguresQuery } from '../../wire/supervision.ts'
import { useToday } from '../../wire/town.ts'

/** Figures of this year; each opens the records behind it. Nothing for who reads no figures. */
export function FigureTiles({ town, label, ids }: { town: number; label: string; ids: readonly string[] }) {
  return may(useMe(), 'figures.see', town) ? <Tiles town={town} label={label} ids={ids} /> : null
}

function Tiles({ town, label, ids }: { town: number; label: string; ids: readonly string[] }) {
  const today = useToday()
  const year = today.slice(0, 4)
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const { data: figures } = useSuspenseQuery(someFiguresQuery(town, period, ids))
  return (
    <section className="stack" aria-label={label}>
      <h2>{year} 年</h2>
      <nav className="supervision-tiles" aria-label={`${label}：点开看记录`}>
        {figures.map(({ id, zh, value, unit }) => (
          <Link key={id} to="/receipt" search={{ figure: id, ...period }} className="supervision-tile">
            <span>{zh}</span><b className="number">{value === null ? '—' : `${value}${unit}`}</b>
          </Link>
        ))}
      </nav>
    </section>
  )
}
