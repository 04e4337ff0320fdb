import type { EarlierCase, PastedOrder } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'

/** What came before: the same number first, for that one is most likely registered already. */
export function Earlier({ already, samePerson, samePlace }: Pick<PastedOrder, 'already' | 'samePerson' | 'samePlace'>) {
  return (
    <>
      {already.length > 0 && (
        <Alert
          type="error" showIcon role="alert" title="这个编号已经登记过了。"
          description={<><Cases cases={already} /><p>同一件工单请点开原来的那一件接着办；平台确实重新派了一次的，再往下登记。</p></>}
        />
      )}
      {samePerson.length > 0 && <section className="card"><h2>此人以前的事项</h2><Cases cases={samePerson} /></section>}
      {samePlace.length > 0 && <section className="card"><h2>同一个村、说法相近的</h2><Cases cases={samePlace} /></section>}
    </>
  )
}

function Cases({ cases }: { cases: readonly EarlierCase[] }) {
  return (
    <ul className="paste-list">
      {cases.map(({ id, title, heading, state, opened, says }) => (
        <li key={id}>
          <Link to="/cases/$id" params={{ id }} target="_blank">{heading}</Link>
          <div className="soft">{[title, opened, state, says].filter((one) => one !== '').join('　')}</div>
        </li>
      ))}
    </ul>
  )
}
