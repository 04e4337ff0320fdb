import { topOf } from './points.ts'
import type { Point } from './points.ts'

interface ChartProps {
  title: string
  unit: string
  /** A line over time, bars for kinds and villages. */
  way: 'line' | 'bars'
  points: readonly Point[]
}

/** A picture of one row of numbers. Every number stands in it as text, and in the table below: nothing is told by colour or shape alone. */
export function Chart({ title, unit, way, points }: ChartProps) {
  if (points.length < 2 || points.every(({ value }) => value === null || value === 0)) return null
  const words = `${title}：${points.map((point) => `${point.title} ${point.shown}`).join('，')}（${unit}）`
  return (
    <figure className="chart card">
      <figcaption className="soft small">{title}（{unit}）</figcaption>
      {way === 'line' ? <Line words={words} points={points} /> : <Bars words={words} points={points} />}
    </figure>
  )
}

const plot = { width: 720, height: 220, left: 64, right: 14, top: 24, bottom: 34 }

/** A gap where there is no value: the line does not go through what is not known. */
function Line({ words, points }: { words: string; points: readonly Point[] }) {
  const top = topOf(points)
  const across = plot.width - plot.left - plot.right
  const x = (at: number) => plot.left + (points.length === 1 ? 0 : (at * across) / (points.length - 1))
  const y = (value: number) => plot.top + (1 - value / top) * (plot.height - plot.top - plot.bottom)
  const path = points.map(({ value }, at) => (value === null ? '' : `${at === 0 || points[at - 1]?.value === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)).join('')
  const every = Math.ceil(points.length / 12)
  return (
    <svg className="chart-line" viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={words}>
      {(top % 2 === 0 ? [0, 0.5, 1] : [0, 1]).map((share) => (
        <g key={share}>
          <line className="chart-rule" x1={plot.left - 16} x2={plot.width - plot.right} y1={y(top * share)} y2={y(top * share)} />
          <text className="chart-word" x={plot.left - 22} y={y(top * share) + 5} textAnchor="end">{top * share}</text>
        </g>
      ))}
      <path className="chart-path" d={path} />
      {points.map(({ key, title, shown, value }, at) => (
        <g key={key}>
          {value !== null && <circle className="chart-dot" cx={x(at)} cy={y(value)} r="4" />}
          {value !== null && points.length <= 24 && <text className="chart-number" x={x(at)} y={y(value) - 9} textAnchor="middle">{value === 0 ? '0' : shown}</text>}
          {at % every === 0 && <text className="chart-word" x={x(at)} y={plot.height - 10} textAnchor="middle">{short(title)}</text>}
        </g>
      ))}
    </svg>
  )
}

/** 2026年3月 → 3月, where there is no room; January tells the year. */
function short(title: string): string {
  const [, year = '', rest = ''] = /^(\d{4}年)(.+)$/.exec(title) ?? []
  if (rest === '') return title
  return rest === '1月' ? `${year.slice(2)}${rest}` : rest.replace('季度', '季')
}

/** In HTML, so that names break and stay readable on a phone. */
function Bars({ words, points }: { words: string; points: readonly Point[] }) {
  const top = topOf(points)
  return (
    <ul className="chart-bars" aria-label={words}>
      {points.map(({ key, title, shown, value }) => (
        <li key={key}>
          <span className="chart-name">{title}</span>
          <span className="chart-track"><span className="chart-bar" style={{ width: `${(100 * (value ?? 0)) / top}%` }} /></span>
          <span className="number chart-value">{shown}</span>
        </li>
      ))}
    </ul>
  )
}
