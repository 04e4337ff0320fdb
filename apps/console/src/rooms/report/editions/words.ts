import type { EditionFileKind } from '../../../wire/editions.ts'

export const editionNames = { upward: '报送版', public: '公开版' } as const
export const fileNames = { docx: 'Word', pdf: 'PDF', html: '网页', text: '纯文字' } as const satisfies Record<EditionFileKind, string>

/** What can be downloaded: PDF only where the server makes one. */
export function filesOf(pdf: boolean): EditionFileKind[] {
  return pdf ? ['docx', 'pdf', 'html', 'text'] : ['docx', 'html', 'text']
}
