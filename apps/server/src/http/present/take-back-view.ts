import type { CorrectionNoteView, FileDifferenceView, TakeBackView } from '@zhenzhi/contract'
import type { VersionNamed } from '../../reports/draft-desk.ts'
import type { TakenBack } from '../../reports/take-back.ts'

/** What a file that came back differs in. */
export function takeBackView({ compared: { by, same, differences, comments }, tracked, origin, seen }: TakenBack): TakeBackView {
  return {
    by, tracked, seen, same, origin: origin ?? null,
    comments: comments.map(({ name, day, text, about, block }) => ({ name, day, text, about, block })),
    differences: differences.map(({ edit, runs, numbers, typed, hands, ...one }): FileDifferenceView => ({
      ...one, ...(edit === undefined ? {} : { edit: editView(edit) }), runs: runs.map((run) => ({ ...run })), hands: hands.map((hand) => ({ ...hand })),
      numbers: numbers.map(({ token, figure, zh, was, said, today }) => ({ token, figure, zh, was, said, today })),
      typed: typed.map(({ sentence, text, at, proposals }) => ({ sentence, text, at, proposals: [...proposals] })),
    })),
  }
}

type Edit = NonNullable<TakenBack['compared']['differences'][number]['edit']>

function editView(edit: Edit): NonNullable<FileDifferenceView['edit']> {
  if (!('sentences' in edit)) return edit
  return {
    ...edit,
    sentences: edit.sentences.map(({ text, needs, withheld }) => ({
      text, ...(withheld === undefined ? {} : { withheld }),
      ...(needs === undefined ? {} : { needs: Object.fromEntries(Object.entries(needs).map(([name, ids]) => [name, [...ids]])) }),
    })),
  }
}

/** Each note with who wrote it and when. */
export function noteViews(versions: readonly VersionNamed[]): CorrectionNoteView[] {
  return versions.flatMap(({ version, name, moment, change }) => (change.notes ?? []).map(({ figure, was, said, note }) => ({ version, name, moment, figure, was, said, note })))
}
