import { yearOf } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { reportText } from '@zhenzhi/reporting'
import { reportDocx } from '../outside/document/report-docx.ts'
import { annualReport } from './annual-report.ts'
import type { DraftReport, FigureRead } from './annual-report.ts'

export interface ReportAsked {
  town: number
  from: Day
  to: Day
  cutoff: Day
}

export interface TownOfReport {
  name: string
  county: string
  demo: boolean
}

export interface ReportDesk {
  draft: (asked: ReportAsked) => Promise<DraftReport & { town: TownOfReport }>
  docx: (asked: ReportAsked) => Promise<{ docx: Buffer; name: string }>
  text: (asked: ReportAsked) => Promise<string>
}

export interface ReportDeskParts {
  /** Sealed figures of a town and period at its cut-off. */
  figures: (asked: ReportAsked) => Promise<readonly FigureRead[]>
  town: (id: number) => Promise<TownOfReport>
}

/** The annual report of a town, made of its figures whenever it is asked for. */
export function makeReportDesk({ figures, town: findTown }: ReportDeskParts): ReportDesk {
  const draft: ReportDesk['draft'] = async (asked) => {
    const [read, town] = await Promise.all([figures(asked), findTown(asked.town)])
    return { ...annualReport({ town, from: asked.from, to: asked.to, cutoff: asked.cutoff, figures: read }), town }
  }
  return {
    draft,
    docx: async (asked) => {
      const { filled, town } = await draft(asked)
      return { docx: await reportDocx(filled, { demo: town.demo }), name: `${town.name}${yearOf(asked.to)}年法治政府建设年度报告.docx` }
    },
    text: async (asked) => {
      const { filled, town } = await draft(asked)
      return town.demo ? `【演示数据】\n${reportText(filled)}` : reportText(filled)
    },
  }
}
