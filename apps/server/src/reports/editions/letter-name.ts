import type { EditionOfReport } from '@zhenzhi/reporting'

const editionTitles = { upward: '报送版', public: '公开版' } as const satisfies Record<EditionOfReport, string>

/** What the file of an edition is called. */
export function nameOfEdition({ town, year, kind, number }: { town: string; year: number; kind: EditionOfReport; number?: number }): string {
  return `${town}${year}年法治政府建设年度报告（${editionTitles[kind]}${number === undefined ? '，未定稿' : `，第${number}版`}）`
}
