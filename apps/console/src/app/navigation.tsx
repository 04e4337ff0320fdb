import type { LinkProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { may, useMe } from '../wire/me.ts'
import { useTown } from '../wire/town.ts'
import type { Entry } from './entry-of.ts'
import { useEntry } from './use-entry.ts'

const managing = [
  { ask: 'people.manage', to: '/people' },
  { ask: 'places.manage', to: '/people/places' },
  { ask: 'audit.see', to: '/people/audit' },
  { ask: 'unattended.see', to: '/people/unattended' },
  { ask: 'pages.publish', to: '/people/exchange' },
  { ask: 'templates.change', to: '/people/templates' },
] as const

/** Where one can go. What is not open to this person in this town is not shown; the server says which. */
export function Navigation({ open }: { open: boolean }) {
  const me = useMe()
  const { id } = useTown()
  const here = useEntry()
  const manages = managing.find(({ ask }) => may(me, ask, id))
  const item = (entry: Entry, title: string, link: Pick<LinkProps, 'to' | 'params'>) => (
    <li><Link {...link} className={here === entry ? 'active' : undefined} aria-current={here === entry ? 'true' : undefined} activeProps={{}}>{title}</Link></li>
  )
  return (
    <nav id="navigation" className={open ? 'frame-nav frame-nav-open no-print' : 'frame-nav no-print'} aria-label="主菜单">
      <ul>
        {item('work', '工作台', { to: '/' })}
        {may(me, 'cases.see', id) && (
          <>
            {item('search', '查找', { to: '/search' })}
            {item('matter', '事项', { to: '/catalogue/$engine', params: { engine: 'matter' } })}
            {item('ledger', '台账', { to: '/catalogue/$engine', params: { engine: 'ledger' } })}
            {item('roster', '名册', { to: '/catalogue/$engine', params: { engine: 'roster' } })}
          </>
        )}
        {may(me, 'ladder.see', id) && item('supervision', '督办', { to: '/supervision' })}
        {may(me, 'rota.see', id) && item('rota', '值班表', { to: '/rota' })}
        {may(me, 'returns.see', id) && item('returns', '村级月报', { to: '/returns' })}
        {may(me, 'intake.paste', id) && item('paste', '粘贴工单', { to: '/paste' })}
        {may(me, 'routing.see', id) && item('routing', '派单目录', { to: '/routing' })}
        {may(me, 'imports.make', id) && item('imports', '导入', { to: '/imports' })}
        {may(me, 'figures.see', id) && item('figures', '数据', { to: '/figures' })}
        {may(me, 'supplies.see', id) && item('supplies', '供数', { to: '/supplies' })}
        {may(me, 'report.read', id) && item('report', '年度报告', { to: '/report' })}
        {may(me, 'county-reports.see') && item('countyReports', '各镇报告', { to: '/county/reports' })}
        {may(me, 'persons.find', id) && item('persons', '查本人', { to: '/persons' })}
        {may(me, 'keeping.see', id) && item('keeping', '保管', { to: '/keeping' })}
        {manages !== undefined && item('manage', '管理', { to: manages.to })}
      </ul>
    </nav>
  )
}
