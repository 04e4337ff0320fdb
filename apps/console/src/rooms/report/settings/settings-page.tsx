import { Link } from '@tanstack/react-router'
import { Page } from '../../../parts/page.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { useTown } from '../../../wire/town.ts'
import { Formulations } from './formulations.tsx'
import { Templates } from './templates.tsx'

/** What reports begin with, year by year, and how things are said: the county's for its towns, a town's for itself. */
export function ReportSettingsPage() {
  const town = useTown()
  const maySet = may(useMe(), 'report.set', town.id)
  const tools = <Link className="button" to="/report">看年度报告</Link>
  return (
    <Page title="报告模板和提法库" lead={`${town.name}。县里设的，所辖乡镇都用；乡镇可以另加自己的提法。已经改过文字的报告不受换模板影响。`} tools={tools}>
      <Templates town={town.id} maySet={maySet} />
      <Formulations town={town.id} maySet={maySet} />
    </Page>
  )
}
