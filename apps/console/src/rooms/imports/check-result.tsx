import type { ImportCounts, ImportView } from '@zhenzhi/contract'
import { sayDay } from '../../parts/days.ts'
import { skippedWords } from './words.ts'

type Checked = NonNullable<ImportView['checked']>

/** What the check counted, how the first rows would be registered, and what was left out. */
export function CheckResult({ counts, checked }: { counts: ImportCounts; checked: Checked }) {
  return (
    <section className="card stack" aria-labelledby="imports-result" aria-live="polite">
      <h2 id="imports-result">检查结果（还没有登记）</h2>
      <p className="imports-counts">
        <span>共 <b className="number">{counts.rows}</b> 行</span>
        <span className="imports-good">可以导入 <b className="number">{counts.good}</b> 行</span>
        {counts.badRows > 0 && <span className="imports-bad">有问题 <b className="number">{counts.badRows}</b> 行，{counts.badCells} 处</span>}
        {counts.acts > counts.good && <span>连同后面的办理，共登记 {counts.acts} 步</span>}
        {counts.skipped > 0 && <span>略过 {counts.skipped} 行</span>}
        {counts.formulas > 0 && <span>{counts.formulas} 格是公式，取表里存的结果</span>}
      </p>
      {checked.skipped.length > 0 && <Details title={`略过的 ${counts.skipped} 行`} lines={checked.skipped.map(({ line, why }) => `第 ${line} 行：${skippedWords[why]}`)} />}
      {checked.hints.length > 0 && <Details open title={`${counts.hints} 行可能重复，请看一看（不影响导入）`} lines={checked.hints.map(({ line, says }) => `第 ${line} 行：${says}`)} />}
      {checked.first.length > 0 && <FirstRows rows={checked.first} open={counts.badRows === 0} />}
    </section>
  )
}

function Details({ title, lines, open = false }: { title: string; lines: readonly string[]; open?: boolean }) {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  )
}

/** Shut where something has to be put right first: that list stands below. */
function FirstRows({ rows, open }: { rows: Checked['first']; open: boolean }) {
  return (
    <details key={String(open)} open={open}>
      <summary>前 {rows.length} 行将这样登记</summary>
      <ol className="stack">
        {rows.map(({ line, acts }) => (
          <li key={line}>
            <b>第 {line} 行</b>
            {acts.map(({ title, day, fields }) => (
              <p key={title}>{title} {sayDay(day)}　{fields.filter(({ shown }) => shown !== '').map((one) => `${one.title}：${one.shown}`).join('；')}</p>
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}
